// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/steering/design_dialog.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <set>
#include <string>

#include "app/project/command_copy.h"
#include "app/steering/sweep_plan.h"
#include "app/texts/messages.h"
#include "core/study/project_designs.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/progress.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/design_table.h"

namespace dglm {
namespace {

constexpr QSize kDesignSize(880, 640);
constexpr int kMostDesigns = 1000;
constexpr double kMostTemperature = 10;

DesignRow designRowOf(const DesignScore& score, int number) {
  return {number,
          number == 0 ? DesignDialog::tr("%1, as it was").arg(QString::fromStdString(score.id))
                      : QString::fromStdString(score.id),
          score.logLikelihood.steered,
          score.logLikelihood.baseline,
          score.substitutions,
          score.framesKept,
          score.framesBroken,
          score.framesBroken > 0 && score.framesKept == 0 ? std::numeric_limits<double>::quiet_NaN()
                                                          : static_cast<double>(score.aminoAcidsChanged)};
}

/// Designs that are nothing new.
int repeatsAmong(const GenerateReport& report) {
  std::set<std::string> seen;
  int repeats = 0;
  for (size_t i = 0; i < report.designs.size(); ++i)
    if (report.scores[i + 1].substitutions == 0 || !seen.insert(report.designs[i].bases).second)
      ++repeats;
  return repeats;
}

}  // namespace

DesignDialog::DesignDialog(Session& session, DesignSource source, const DesignWish& wish, QWidget* parent)
    : QDialog(parent),
      session_(session),
      source_(std::move(source)),
      table_(new DesignTable(this)),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      bar_(new QProgressBar(this)),
      command_(new CommandRow(this)),
      add_(new QPushButton(tr("&Add to the Project"), this)),
      start_(new QPushButton(tr("Write Designs"), this)) {
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  setWindowTitle(tr("Write Designs"));
  setWhatsThis(tr(
      "<b>Write designs.</b> The steered model writes the region anew, token by token from what it finds likely, once "
      "for each design. The scores say what the model thinks of them, not what a cell would: look at the reading "
      "frames first, and at the plain log-likelihood, which falls where steering leads the model astray."));
  said_->setWordWrap(true);
  bar_->hide();
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addLayout(buildForm(wish));
  layout->addWidget(table_, 1);
  layout->addWidget(said_);
  layout->addWidget(command_);
  buildFoot();
  connect(table_, &DesignTable::selectionChanged, this, &DesignDialog::onEdited);
  connect(&session_, &Session::projectClosing, this, &QDialog::close);
  onEdited();
  region_->setFocus();
  resizeWithinScreen(*this, kDesignSize);
}

QFormLayout* DesignDialog::buildForm(const DesignWish& wish) {
  auto* form = new QFormLayout;
  setGridSpacing(*form, 0, 1);
  form->addRow(tr("Sequence"), makeElidedLabel(source_.title, TextRole::Plain, this));
  const auto addLine = [&](const QString& title, const QString& text, const QString& hint, const QString& toolTip) {
    auto* line = new QLineEdit(text, this);
    line->setPlaceholderText(hint);
    line->setToolTip(toolTip);
    line->setAccessibleName(title);
    form->addRow(title, line);
    connect(line, &QLineEdit::textChanged, this, &DesignDialog::onEdited);
    return line;
  };
  region_ = addLine(tr("Region"), wish.region, tr("120-180"),
                    tr("First and last base, or feature: and a feature's name. Whole tokens in it are written anew."));
  fixed_ = addLine(tr("Keep"), wish.fixed, tr("none"), tr("Bases in the region that stay as they are, comma between."));
  designs_ = addNumber(*form, tr("Designs"), {1, kMostDesigns}, wish.designs, tr("How many are written."), this);
  temperature_ =
      addDecimal(*form, tr("Temperature"), {0, kMostTemperature, 2, 0.1}, wish.temperature,
                 tr("1 follows the model's own probabilities, less stays nearer to the likeliest; 0 takes the "
                    "likeliest token."),
                 this);
  seed_ = addNumber(*form, tr("Seed"), {0, std::numeric_limits<int>::max()}, static_cast<int64_t>(wish.seed),
                    tr("The same seed gives the same designs."), this);
  for (QSpinBox* box : {designs_, seed_})
    connect(box, &QSpinBox::valueChanged, this, &DesignDialog::onEdited);
  connect(temperature_, &QDoubleSpinBox::valueChanged, this, &DesignDialog::onEdited);
  return form;
}

void DesignDialog::buildFoot() {
  auto* close = new QPushButton(tr("Close"), this);
  for (QPushButton* button : {add_, close})
    button->setAutoDefault(false);
  add_->setToolTip(
      tr("The selected designs, or all, as sequences of the project with their substitutions as features."));
  start_->setDefault(true);
  auto* space = new QWidget(this);
  static_cast<QVBoxLayout*>(layout())->addLayout(makeLine({add_, bar_, space, start_, close}, space));
  connect(add_, &QPushButton::clicked, this, &DesignDialog::add);
  connect(start_, &QPushButton::clicked, this, &DesignDialog::start);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
}

DesignWish DesignDialog::wish() const {
  return {region_->text(), fixed_->text(), designs_->value(), temperature_->value(),
          static_cast<uint64_t>(seed_->value())};
}

void DesignDialog::setWish(const DesignWish& wish) {
  region_->setText(wish.region);
  fixed_->setText(wish.fixed);
  designs_->setValue(wish.designs);
  temperature_->setValue(wish.temperature);
  seed_->setValue(static_cast<int>(wish.seed));
}

bool DesignDialog::isRunning() const {
  return job_ && !job_->isFinished();
}

/// Of the designs that are shown; else of those that would be written.
QString DesignDialog::command() const {
  if (report_ && written_ == wish())
    return writtenBy_;
  const auto request = designRequest(wish(), source_);
  return request ? withProgramPath(designCommand(*request, session_, source_)) : QString();
}

QString DesignDialog::said() const {
  return said_->text();
}

void DesignDialog::say(const QString& sentence, bool isFailure) {
  said_->setText(sentence);
  setTextRole(*said_, isFailure ? TextRole::Failure : TextRole::Secondary);
}

void DesignDialog::onEdited() {
  const bool canStart = designRequest(wish(), source_).has_value();
  const QString line = command();
  command_->setVisible(!line.isEmpty());
  command_->setCommand(line);
  start_->setEnabled(canStart || isRunning());
  add_->setEnabled(report_ && !report_->designs.empty() && !isRunning());
  if (!canStart && !isRunning() && !report_)
    say(tr("Name the region that is to be written anew, or select it in the sequence before this window is opened."));
}

/// While designs are written the button stops that.
void DesignDialog::start() {
  if (isRunning())
    return job_->cancel();
  const auto request = designRequest(wish(), source_);
  if (!request)
    return;
  const QString line = command();
  job_ = session_.jobs().start(
      session_.computeLane(), {tr("Writing designs")},
      [project = session_.project().access(), source = source_, request = *request](const JobContext& job) {
        return generateInProject(project, source.analysis, source.record, request, job);
      },
      session_.ofProject(this),
      [this, wish = wish(), line](GenerateReport report) { take(std::move(report), wish, line); });
  job_->setWatched(true);
  connect(this, &QDialog::finished, job_, &JobHandle::cancel);  // nobody would see its result
  connect(job_, &JobHandle::progressed, this, [this] { showFraction(*bar_, job_->progress().fraction); });
  SessionScript* script = &session_.script();
  connect(job_, &JobHandle::succeeded, script, [script, line, here = session_.ofProject(script)] {
    if (here.isThere())
      script->add(tr("Designs of a region."), line);
  });
  connect(job_, &JobHandle::failed, this, &DesignDialog::fail);
  connect(job_, &JobHandle::cancelled, this, [this] { say(tr("Stopped.")); });
  connect(job_, &JobHandle::finished, this, [this] {
    job_.clear();
    bar_->hide();
    start_->setText(tr("Write Designs"));
    onEdited();
  });
  start_->setText(tr("Stop"));
  bar_->show();
  say(tr("The model is writing..."));
  onEdited();
}

void DesignDialog::take(GenerateReport report, const DesignWish& wish, const QString& command) {
  writtenBy_ = command;
  written_ = wish;
  report_ = std::make_shared<const GenerateReport>(std::move(report));
  std::vector<DesignRow> rows;
  for (size_t i = 0; i < report_->scores.size(); ++i)
    rows.push_back(designRowOf(report_->scores[i], static_cast<int>(i)));
  table_->setRows(std::move(rows));
  QStringList sentences{tr("%n tokens were written anew in each design. The files are %1 and the scores beside it.",
                           nullptr, static_cast<int>(report_->tokensWritten))
                            .arg(source_.out)};
  if (const int alike = repeatsAmong(*report_); alike > 0)
    sentences << tr(
        "%n designs are the sequence as it was, or equal another: the model is sure of these bases. A higher "
        "temperature or stronger steering brings others.",
        nullptr, alike);
  say(sentences.join(' '));
  source_.out = freeSweepFile(source_.out);  // the next ones do not replace these
  onEdited();
  Q_EMIT designed();
}

void DesignDialog::fail(const Error& error) {
  Error inWords = error;
  for (const auto& [option, line] : {std::pair{"--region", region_}, std::pair{"--protect", fixed_}})
    if (!inWords.arguments.empty() && inWords.arguments.front() == option)
      inWords.arguments.front() = line->accessibleName().toStdString();
  for (ErrorArgument& argument : inWords.arguments)
    if (QString text = QString::fromStdString(argument.text()); text.startsWith(QLatin1String("b:")))
      argument = text.mid(2).toStdString();
  say(messageFor(inWords), true);
}

void DesignDialog::add() {
  if (!report_)
    return;
  std::vector<int> chosen = table_->selected();
  std::vector<Record> designs;
  for (size_t i = 0; i < report_->designs.size(); ++i)
    if (chosen.empty() || std::ranges::find(chosen, static_cast<int>(i) + 1) != chosen.end())
      designs.push_back(report_->designs[i]);
  Q_EMIT designsWanted(designs);
  say(tr("%n designs go to the project.", nullptr, static_cast<int>(designs.size())));
}

}  // namespace dglm
