// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/sweep_dialog.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "app/texts/messages.h"
#include "widgets/charts/sweep_curves.h"
#include "widgets/charts/sweep_heat_map.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/progress.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr int kWidth = 90 * kGrid;

/// Scrolls what is larger than the screen; as large as the map wants to be where there is room.
class HeatMapArea : public QScrollArea {
 public:
  explicit HeatMapArea(QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
  }

  QSize sizeHint() const override { return widget()->sizeHint(); }
  QSize minimumSizeHint() const override { return {40 * kGrid, 12 * kGrid}; }
};

/// The user's documents, or where there is no such folder, the home folder.
QDir usualFolder() {
  const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
  return documents.exists() ? documents : QDir::home();
}

}  // namespace

SweepDialog::SweepDialog(Session& session, SweepPlace place, const SweepWish& wish, QWidget* parent)
    : QDialog(parent),
      session_(session),
      place_(std::move(place)),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      bar_(new QProgressBar(this)),
      start_(new QPushButton(this)),
      command_(new CommandRow(this)),
      charts_(new QWidget(this)),
      age_(makeLabel(tr("These charts are of the settings before. Start draws them anew."), TextRole::Stale, charts_)),
      area_(new HeatMapArea(charts_)),
      map_(new SweepHeatMap(area_)),
      curves_(new SweepCurves(charts_)) {
  setWindowTitle(tr("Steering Sweep"));
  said_->setWordWrap(true);
  for (QWidget* later : std::initializer_list<QWidget*>{bar_, charts_, age_})
    later->hide();
  area_->setWidget(map_);
  start_->setDefault(true);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addLayout(buildForm(wish));
  layout->addWidget(command_);
  layout->addLayout(makeLine({said_, bar_, start_}, said_));
  auto* charts = new QVBoxLayout(charts_);
  setGridSpacing(*charts, 0, 1);
  charts->addWidget(age_);
  charts->addLayout(makeLine({area_, curves_}, area_), 1);
  layout->addWidget(charts_, 1);
  connect(start_, &QPushButton::clicked, this, &SweepDialog::onStart);
  connect(map_, &SweepHeatMap::picked, this, &SweepDialog::showLatent);
  connect(&session_, &Session::stateChanged, this, [this] {
    if (session_.state() != Session::State::Ready)
      close();
  });
  showWish();
  resize(kWidth, sizeHint().height());
}

/// What becomes of the sweep is the window's to tell from now on.
SweepDialog::~SweepDialog() {
  if (job_)
    job_->setWatched(false);
}

QLineEdit* SweepDialog::addLine(QFormLayout& form, const QString& title, const QString& text, const QString& toolTip) {
  auto* line = new QLineEdit(text, this);
  line->setCursorPosition(0);
  line->setToolTip(toolTip);
  line->setAccessibleName(title);
  form.addRow(title, line);
  connect(line, &QLineEdit::textChanged, this, &SweepDialog::showWish);
  return line;
}

QWidget* SweepDialog::buildPlace() {
  auto* line = new QWidget(this);
  title_ = makeElidedLabel(place_.title, TextRole::Plain, line);
  another_ = makeLinkButton(QString(), line);
  another_->hide();
  line->setLayout(makeLine({title_, another_}, title_));
  return line;
}

QFormLayout* SweepDialog::buildForm(const SweepWish& wish) {
  auto* form = new QFormLayout;
  setGridSpacing(*form, 0, 1);
  form->addRow(tr("Place"), buildPlace());
  caution_ = makeLabel(place_.caution, TextRole::Failure, this);
  caution_->setWordWrap(true);
  caution_->setVisible(!place_.caution.isEmpty());
  form->addRow(QString(), caution_);
  latents_ = addLine(*form, tr("Latents"), wish.latents, tr("Numbers, comma between; each is steered alone."));
  values_ = addLine(*form, tr("Values"), wish.values, tr("Numbers, comma between; each latent takes each of them."));
  form->addRow(QString(), makeLabel(place_.paperCompatible ? tr("0 is the unsteered model, as in the paper.")
                                                           : tr("0 silences the latent."),
                                    TextRole::Secondary, this));
  positions_ = addLine(*form, tr("Tokens"), wish.positions,
                       tr("Groups separated by ';': all, masked, neighbours, an index, I-K, b:START-END; with commas "
                          "within a group."));
  target_ = addLine(*form, tr("Target"), wish.target, tr("Tokens, comma between; N stands for any base."));
  wildType_ = addLine(*form, tr("Wild type"), wish.wildType, tr("Tokens to compare with; may be empty."));
  file_ = addLine(*form, tr("CSV file"), freeSweepFile(usualFolder().filePath(wish.file)),
                  tr("Gets the 28 columns of the reference."));
  QPushButton* choose = makeLinkButton(tr("Choose File..."), this);
  form->addRow(QString(), choose);
  connect(choose, &QPushButton::clicked, this, &SweepDialog::chooseFile);
  return form;
}

void SweepDialog::setPlace(SweepPlace place, const SweepWish& wish) {
  if (job_)
    return;
  place_ = std::move(place);
  title_->setText(place_.title);
  caution_->setText(place_.caution);
  caution_->setVisible(!place_.caution.isEmpty());
  positions_->setText(wish.positions);
  target_->setText(wish.target);
  wildType_->setText(wish.wildType);
  file_->setText(freeSweepFile(file_->text()));
  clearCharts();
  showWish();
}

void SweepDialog::setPlaceAction(QAction* action) {
  another_->setText(action->text());
  another_->setToolTip(action->toolTip());
  another_->show();
  connect(another_, &QPushButton::clicked, action, &QAction::trigger);
}

void SweepDialog::showFailure(const QString& sentence) {
  said_->setText(sentence);
  setTextRole(*said_, TextRole::Failure);
}

QString SweepDialog::placeText() const {
  return place_.title;
}

QString SweepDialog::said() const {
  return said_->text();
}

/// What is said is no failure until told otherwise.
void SweepDialog::say(const QString& sentence) {
  said_->setText(sentence);
  setTextRole(*said_, TextRole::Secondary);
}

SweepWish SweepDialog::wish() const {
  return {latents_->text(), values_->text(), positions_->text(), target_->text(), wildType_->text(), file_->text()};
}

void SweepDialog::chooseFile() {
  const QString path =
      QFileDialog::getSaveFileName(this, tr("CSV File of the Sweep"), file_->text(), tr("CSV (*.csv)"), nullptr,
                                   QFileDialog::DontConfirmOverwrite);  // Start asks
  if (!path.isEmpty())
    file_->setText(path);
}

void SweepDialog::showWish() {
  if (job_ || !file_)
    return;
  showAge();
  const auto request = sweepRequest(wish(), place_);
  const bool canRun = request && !request->target.empty() && !wish().file.isEmpty();
  start_->setEnabled(canRun);
  start_->setText(tr("Start"));
  if (!canRun) {
    say(tr("Latents and values are numbers with commas between; a target is needed."));
    return command_->setCommand({});
  }
  const SweepResults grid(sweepAxis(*request, session_));
  say(tr("%1 rows. A run of the same set-up that was stopped goes on where it was.")
          .arg(formatCount(static_cast<int64_t>(grid.rows()))));
  command_->setCommand(sweepCommand(*request, session_, place_));
}

void SweepDialog::onStart() {
  if (job_)
    return job_->cancel();
  const auto request = sweepRequest(wish(), place_);
  if (!request)
    return;
  if (QFileInfo::exists(file_->text()))
    askToReplace(*request);
  else
    run(*request);
}

/// A sweep may have taken hours: its rows do not go by a key that was meant for something else.
void SweepDialog::askToReplace(const SteerSweepRequest& request) {
  auto* question = new QMessageBox(this);
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setWindowTitle(tr("Replace the File"));
  question->setText(tr("%1 is there already. Its rows are lost when this sweep is finished.")
                        .arg(QDir::toNativeSeparators(file_->text())));
  QPushButton* cancel = question->addButton(tr("Cancel"), QMessageBox::RejectRole);
  QPushButton* replace = question->addButton(tr("Replace"), QMessageBox::AcceptRole);
  question->setDefaultButton(cancel);
  connect(replace, &QPushButton::clicked, this, [this, request] { run(request); });
  question->open();
}

void SweepDialog::clearCharts() {
  results_ = {};
  map_->setResults(nullptr);
  charts_->hide();
  layout()->activate();
  resize(width(), sizeHint().height());
}

/// Charts of other settings than the fields have must not pass for theirs. Where the rows go changes none of them.
void SweepDialog::showAge() {
  SweepWish here = wish();
  here.file = drawn_.file;
  age_->setVisible(!job_ && here != drawn_);
}

/// For the charts, as far as the screen has it.
void SweepDialog::makeRoom() {
  layout()->activate();
  const QRect screenArea = screen()->availableGeometry();
  resizeWithinScreen(*this, size().expandedTo(sizeHint()));
  QRect place = frameGeometry();
  place.moveRight(std::min(place.right(), screenArea.right()));
  place.moveBottom(std::min(place.bottom(), screenArea.bottom()));
  move(place.topLeft());
}

void SweepDialog::run(const SteerSweepRequest& request) {
  results_ = SweepResults(sweepAxis(request, session_));
  drawn_ = wish();
  rowsCome_ = 0;
  map_->setResults(&results_);
  map_->setCurrent(0);
  charts_->show();
  makeRoom();
  showLatent(0);
  tray_ = std::make_shared<SweepTray>();
  const auto body = [tray = tray_, request, project = session_.project().access(), analysis = place_.analysis](
                        const JobContext& job) { return sweepInto(*tray, project, analysis, request, job); };
  job_ = session_.jobs().start(session_.computeLane(), {tr("Steering sweep")}, body, session_.ofProject(this),
                               [this](const SteerSweepReport& report) { onDone(report); });
  connect(job_, &JobHandle::progressed, this, &SweepDialog::takeRows);
  job_->setWatched(true);
  SessionScript* script = &session_.script();
  connect(job_, &JobHandle::succeeded, script,
          [script, line = sweepCommand(request, session_, place_), here = session_.ofProject(script)] {
            if (here.isThere())
              script->add(tr("Steering sweep."), line);
          });
  connect(job_, &JobHandle::failed, this, &SweepDialog::onFailed);
  connect(job_, &JobHandle::cancelled, this, [this] { say(tr("Stopped. The rows so far are kept; Start goes on.")); });
  connect(job_, &JobHandle::finished, this, &SweepDialog::onFinished);
  say(tr("Steering..."));
  start_->setText(tr("Stop"));
  another_->setEnabled(false);
  bar_->show();
  showAge();
}

QString SweepDialog::progressText() const {
  const QString rows =
      tr("%1 of %2 rows").arg(formatCount(rowsCome_), formatCount(static_cast<int64_t>(results_.rows())));
  const QString left = formatTimeLeft(job_->progress().secondsLeft);
  return left.isEmpty() ? rows : tr("%1, %2", "rows done, time left").arg(rows, left);
}

void SweepDialog::takeRows() {
  for (const SweepValue& value : tray_->take()) {
    results_.set(value.row, value.probability);
    results_.baseline = value.baseline;
    ++rowsCome_;
  }
  if (job_ && !job_->isFinished()) {
    showFraction(*bar_, job_->progress().fraction);
    say(progressText());
  }
  map_->setResults(&results_);
  showLatent(map_->current());
}

void SweepDialog::onDone(const SteerSweepReport& report) {
  disconnect(job_, &JobHandle::progressed, this, nullptr);  // nothing is said after the outcome
  QString text = tr("Wrote %1 rows to %2.").arg(formatCount(report.rows), file_->text());
  if (const auto& best = report.best)
    text += ' ' + tr("Target: %1 unsteered, at best %2 with %3 at %4.")
                      .arg(best->baselineTarget, 0, 'f', 4)
                      .arg(best->targetProbability, 0, 'f', 4)
                      .arg(toText(session_.latents().idOf(best->latent)))
                      .arg(best->value);
  if (report.failed > 0)
    text += ' ' + tr("%n rows have an error, the first: %1", nullptr, static_cast<int>(report.failed))
                      .arg(QString::fromStdString(report.firstFailure));
  say(text);
}

/// Charts without any value would only look like a result.
void SweepDialog::onFailed(const Error& error) {
  takeRows();
  if (rowsCome_ == 0)
    clearCharts();
  showFailure(messageFor(inWordsOfTheForm(error)));
}

/// What the command line calls an option is a line here.
Error SweepDialog::inWordsOfTheForm(Error error) const {
  const std::pair<const char*, const QLineEdit*> lines[] = {
      {"--positions", positions_}, {"--target", target_}, {"--wild-type", wildType_}};
  for (const auto& [option, line] : lines)
    if (!error.arguments.empty() && error.arguments.front() == option)
      error.arguments.front() = line->accessibleName().toStdString();
  return error;
}

void SweepDialog::onFinished() {
  job_.clear();
  takeRows();
  bar_->hide();
  another_->setEnabled(true);
  start_->setText(tr("Start"));
  showAge();
}

void SweepDialog::showLatent(int latent) {
  if (latent >= 0 && static_cast<size_t>(latent) < results_.axis().latents.size())
    curves_->showLatent(results_, static_cast<size_t>(latent));
}

}  // namespace dglm
