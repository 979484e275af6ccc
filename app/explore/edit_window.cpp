// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/edit_window.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

#include "app/project/command_copy.h"
#include "app/project/command_text.h"
#include "app/project/view_values.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/value_format.h"
#include "widgets/tracks/track_view.h"

namespace dglm {
namespace {

constexpr QSize kEditSize(1040, 640);
constexpr int kAround = 60;  // bases beside an edit that are shown at first

/// The usual change of a base to propose: A for G and C for T, and back.
char partnerOf(char base) {
  switch (base) {
    case 'A':
      return 'G';
    case 'G':
      return 'A';
    case 'C':
      return 'T';
    default:
      return 'C';
  }
}

/// b:START-END, over the origin too.
QString basesText(BaseRange bases, int64_t length) {
  return QStringLiteral("%1-%2").arg(bases.start + 1).arg((bases.end - 1) % length + 1);
}

}  // namespace

EditWindow::EditWindow(Session& session, std::shared_ptr<ReaderCache> models, QWidget* parent)
    : StudyWindow(session, {}, parent),
      models_(std::move(models)),
      edits_(new QLineEdit(this)),
      see_(new QPushButton(tr("&See"), this)),
      saturate_(new QPushButton(tr("Sa&turate the Selection"), this)),
      shown_(new QComboBox(this)),
      value_(new QComboBox(this)),
      views_(new QStackedWidget(pages())),
      tracks_(new TrackView(views_)),
      mapArea_(new QScrollArea(views_)),
      map_(new SubstitutionMap(mapArea_)),
      latents_(new EditedLatentTable(pages())) {
  setWhatsThis(
      tr("<b>Edit and see.</b> What the model makes of a sequence that is a little different: the latents before and "
         "after, and the log-likelihood of the bases that change, each token asked for with itself hidden. The k-mer "
         "model, counted on this project's sequences, says how much of that is the mere rarity of the letters. The "
         "sequence itself stays as it is."));
  edits_->setPlaceholderText(QStringLiteral("A120G, 120-130del, 120insACGT"));
  edits_->setAccessibleName(tr("Edits"));
  edits_->setToolTip(
      tr("A120G puts G in place of the A at base 120; 120-130del takes bases away, on a circle over the origin too; "
         "120insACGT puts bases behind base 120. Several have commas between, and each is seen by itself."));
  saturate_->setToolTip(tr("Every substitution of each selected base, as a heat map."));
  mapArea_->setWidget(map_);
  mapArea_->setWidgetResizable(true);
  views_->addWidget(tracks_);
  views_->addWidget(mapArea_);
  buildChoices();
  export_ = addButton(tr("E&xport..."), tr("The edits as CSV, and beside it what they change in latents and bases."),
                      [this] { chooseFile(); });
  layOut(makeLine({makeLabel(tr("Edit"), TextRole::Secondary, this), edits_, see_, saturate_, shown_, value_}, edits_),
         pages(), buildResults(), kEditSize);
  connectParts();
  state().showEmpty(tr("Type an edit, or select bases to see every substitution of them."));
  proposeEdit();
  enable();
}

void EditWindow::buildChoices() {
  for (const auto& [text, value] :
       {std::pair{tr("Log-likelihood"), ScanValue::LogLikelihood}, std::pair{tr("k-mer model"), ScanValue::Kmers},
        std::pair{tr("Largest change of a latent"), ScanValue::Latent}})
    value_->addItem(text, static_cast<int>(value));
  value_->setAccessibleName(tr("What the heat map shows"));
  shown_->setAccessibleName(tr("The edit that is shown"));
  for (QComboBox* box : {shown_, value_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->hide();
  }
  for (QPushButton* button : {see_, saturate_})
    button->setAutoDefault(false);
  see_->setDefault(true);
}

QWidget* EditWindow::buildResults() {
  auto* parts = new QSplitter(Qt::Vertical, pages());
  parts->addWidget(views_);
  parts->addWidget(latents_);
  parts->setChildrenCollapsible(false);
  parts->setStretchFactor(0, 3);
  parts->setStretchFactor(1, 2);
  return parts;
}

void EditWindow::connectParts() {
  connect(see_, &QPushButton::clicked, this, &EditWindow::see);
  connect(saturate_, &QPushButton::clicked, this, &EditWindow::saturate);
  connect(edits_, &QLineEdit::textChanged, this, &EditWindow::enable);
  connect(shown_, &QComboBox::activated, this, [this](int number) { showEffect(static_cast<size_t>(number)); });
  connect(value_, &QComboBox::activated, this, &EditWindow::showScan);
  connect(map_, &SubstitutionMap::picked, this, &EditWindow::pickCell);
  connect(latents_, &EditedLatentTable::picked, this,
          [this](int latent) { session_.selectLatent(session_.latents().idOf(latent)); });
  connect(&session_, &Session::selectionChanged, this, &EditWindow::enable);
  connect(&session_, &Session::recordChanged, this, &EditWindow::enable);
  connect(&session_.latents(), &LatentBook::stateChanged, this, &EditWindow::enable);
}

/// By what is selected: one base is changed, several go.
void EditWindow::proposeEdit() {
  const auto bases = session_.selection().bases;
  if (!bases || bases->isEmpty() || !session_.record())
    return;
  const Record& record = *session_.record();
  const char letter = record.bases[static_cast<size_t>(bases->start % record.length())];
  if (bases->length() == 1)
    edits_->setText(QLatin1Char(letter) + QString::number(bases->start + 1) + QLatin1Char(partnerOf(letter)));
  else
    edits_->setText(basesText(*bases, record.length()) + QStringLiteral("del"));
  edits_->selectAll();
}

void EditWindow::see() {
  run({edits_->text().trimmed().toStdString(), {}});
}

void EditWindow::seeEdit(const QString& edit) {
  edits_->setText(edit);
  see();
}

void EditWindow::saturate() {
  if (const auto bases = session_.selection().bases; bases && session_.record())
    run({{}, "b:" + basesText(*bases, session_.record()->length()).toStdString()});
}

void EditWindow::run(EditChoice choice) {
  const auto analysis = session_.latents().analysis();
  if (!analysis || !session_.record() || isRunning())
    return;
  ProjectEditsRequest request;
  request.analysis = *analysis;
  request.record = session_.recordId();
  request.choice = choice;
  for (const RecordSummary& record : session_.records())
    request.background.push_back(record.id);
  if (!choice.isSaturation()) {
    const std::vector<int32_t>& pinned = session_.latents().pins();
    request.tracks.assign(pinned.begin(), pinned.end());
    if (const auto selected = session_.selection().latent;
        selected && std::ranges::find(request.tracks, selected->latent) == request.tracks.end())
      request.tracks.push_back(selected->latent);
  }
  const auto body = [request, models = models_, access = session_.project().access()](const JobContext& job) {
    return seeProjectEdits(access, *models, request, job);
  };
  JobHandle* job = session_.jobs().start(session_.computeLane(), {tr("Seeing edits"), Urgency::Interactive}, body,
                                         session_.ofProject(this), [this, request](ProjectEdits found) {
                                           choice_ = request.choice;
                                           recordId_ = request.record;
                                           analysis_ = request.analysis;
                                           take(std::move(found));
                                         });
  say({});
  follow(job, {tr("The edits could not be seen."), tr("This was cancelled.")});
}

/// Fields stand here where the command has options.
QString EditWindow::reasonOf(const Error& error) const {
  Error named = error;
  if (error.kind == ErrorKind::InvalidArgument && error.arguments[0] == "--edits")
    named.arguments[0] = tr("An edit").toStdString();
  else if (error.kind == ErrorKind::InvalidArgument && error.arguments[0] == "--saturate")
    named.arguments[0] = tr("The stretch").toStdString();
  return messageFor(named);
}

void EditWindow::take(ProjectEdits found) {
  found_ = std::make_shared<const ProjectEdits>(std::move(found));
  const std::vector<EditEffect>& effects = found_->report.effects;
  shown_->clear();
  for (const EditEffect& effect : effects)
    shown_->addItem(QString::fromStdString(effect.edit.text));
  shown_->setVisible(!choice_.isSaturation() && effects.size() > 1);
  value_->setVisible(choice_.isSaturation());
  showResults();
  if (choice_.isSaturation()) {
    views_->setCurrentWidget(mapArea_);
    showScan();
    latents_->setRows({});
    say(tr("%n substitutions of %1. A click on one shows the latents that it changes.", nullptr,
           static_cast<int>(effects.size()))
            .arg(QString::fromStdString(found_->record->id)));
  } else {
    views_->setCurrentWidget(tracks_);
    showEffect(0);
  }
  session_.script().add(tr("Saw %n edits of %1.", nullptr, static_cast<int>(effects.size()))
                            .arg(QString::fromStdString(found_->record->id)),
                        command());
  enable();
  Q_EMIT seen();
}

void EditWindow::showEffect(size_t number) {
  const EditEffect& effect = found_->report.effects[number];
  const Record& record = *found_->record;
  if (!choice_.isSaturation()) {
    tracks_->setRecord(found_->record);
    tracks_->setTracks(editTracks(session_, record, effect, Palette::of(*this)));
    const BaseRange around{effect.edit.removed.start - kAround, effect.edit.removed.end + kAround};
    if (around.length() < record.length())
      tracks_->setVisibleRange(
          record.isCircular() ? normalised(around, record.length(), record.topology)
                              : BaseRange{std::max<int64_t>(0, around.start), std::min(around.end, record.length())});
    tracks_->setSelection(effect.edit.removed.isEmpty() ? std::nullopt : std::optional(effect.edit.removed));
  }
  latents_->setRows(latentRows(session_, effect));
  say(effectSentence(record, effect));
}

void EditWindow::showScan() {
  if (found_ && choice_.isSaturation())
    map_->setScan(substitutionScan(*found_->record, found_->report.effects,
                                   static_cast<ScanValue>(value_->currentData().toInt())));
}

void EditWindow::pickCell(int column, int row) {
  constexpr std::string_view kWritten = "ACGT";
  const int64_t base = map_->scan().columns[static_cast<size_t>(column)].base;
  const std::vector<EditEffect>& effects = found_->report.effects;
  for (size_t i = 0; i < effects.size(); ++i)
    if (effects[i].edit.removed.start == base && effects[i].edit.written.front() == kWritten[static_cast<size_t>(row)])
      showEffect(i);
}

QString EditWindow::command() const {
  const Analysis* read = analysis_ ? session_.contents().analysis(*analysis_) : nullptr;
  const RecordSummary* record = found_ ? session_.contents().record(recordId_) : nullptr;
  const QStringList source = read ? sourceWords(session_.contents(), *read) : QStringList();
  if (source.isEmpty() || !record)
    return {};
  QStringList words{"decode-glm", "edit"};
  words << source << readingWords(*read) << "--sequences" << fileOf(session_.contents(), *record) << "--record"
        << QString::fromStdString(found_->record->id);
  words << (choice_.isSaturation() ? "--saturate" : "--edits")
        << QString::fromStdString(choice_.isSaturation() ? choice_.saturate : choice_.edits);
  QStringList background;
  for (const RecordSummary& each : session_.records())
    background << fileOf(session_.contents(), each);
  background.removeDuplicates();
  words << "--background" << background << "--out"
        << "edits.csv";
  return withProgramPath(shellLine(words));
}

void EditWindow::chooseFile() {
  const QString path = askSaveFile(this, tr("Export Edits"), QStringLiteral("edits.csv"), tr("CSV (*.csv)"));
  if (!path.isEmpty())
    write(path);
}

void EditWindow::write(const QString& path) {
  if (found_)
    writeFiles(path, [found = found_, out = pathOf(path)](const JobContext&) {
      return writeEdits(out, *found->record, found->report.effects);
    });
}

/// What an edit would be of now; what is shown names its own sequence.
void EditWindow::enable() {
  setWindowTitle(session_.record() ? tr("Edit Bases of %1 and See").arg(QString::fromStdString(session_.record()->id))
                                   : tr("Edit Bases and See"));
  const bool isReady = !isRunning() && session_.record() && session_.latents().analysis();
  const auto bases = session_.selection().bases;
  see_->setEnabled(isReady && !edits_->text().trimmed().isEmpty());
  saturate_->setEnabled(isReady && bases && !bases->isEmpty());
  export_->setEnabled(found_ != nullptr && !isRunning());
  shown_->setEnabled(!isRunning());
  value_->setEnabled(!isRunning());
  showCommand(isRunning() ? QString() : command());
}

}  // namespace dglm
