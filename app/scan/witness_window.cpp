// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/witness_window.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <thread>

#include "app/project/command_copy.h"
#include "app/project/command_text.h"
#include "app/project/concept_book.h"
#include "app/scan/annotation_desk.h"
#include "app/scan/score_choice.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/search/feature_library.h"
#include "widgets/parts/command_row.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/witness_table.h"

namespace dglm {
namespace {

constexpr QSize kWitnessSize(1040, 640);
constexpr int kKeysARecord = 1 << 24;
constexpr auto kScoreTable = "concepts.csv";
enum WitnessSequences { ChosenOnes, AllOnes };

class WitnessTexts {
  Q_DECLARE_TR_FUNCTIONS(WitnessTexts)

 public:
  static QString verdict(Verdict verdict) {
    switch (verdict) {
      case Verdict::Agree:
        return tr("agree");
      case Verdict::NotAnnotated:
        return tr("not annotated");
      case Verdict::LatentsAlone:
        return tr("latents alone");
      case Verdict::LatentsSilent:
        return tr("latents silent");
      case Verdict::AlignmentSilent:
        return tr("alignment silent");
      case Verdict::AnnotationAlone:
        return tr("annotation alone");
      case Verdict::NotJudged:
        break;
    }
    return tr("not judged");
  }

  static QString meaning(Verdict verdict) {
    switch (verdict) {
      case Verdict::Agree:
        return tr("The sequence names it, and no witness says otherwise.");
      case Verdict::NotAnnotated:
        return tr(
            "The library has it and no latent says otherwise, but the sequence does not name it: it may be missing "
            "from the annotation.");
      case Verdict::LatentsAlone:
        return tr(
            "Latents fire where the sequence names nothing of the kind and the library finds nothing: a distant "
            "relative, a missing annotation, or a latent that stands for something else.");
      case Verdict::LatentsSilent:
        return tr("The sequence or the library has it, and the latents do not fire: the model does not recognise it.");
      case Verdict::AlignmentSilent:
        return tr(
            "The sequence names it and the latents fire, but the library's feature is not found there: a variant.");
      case Verdict::AnnotationAlone:
        return tr("The sequence names it, and no witness finds it: the annotation may be wrong.");
      case Verdict::NotJudged:
        break;
    }
    return tr("No latent was scored for this concept.");
  }

  static QString alignment(Word word) {
    return word == Word::Yes ? tr("found") : word == Word::No ? tr("nothing") : tr("not asked");
  }

  static QString latents(Word word) {
    return word == Word::Yes ? tr("fire") : word == Word::No ? tr("silent") : tr("none for it");
  }

  static QString annotated(bool isAnnotated) { return isAnnotated ? tr("yes") : tr("no"); }
};

WitnessRow witnessRowOf(const Testimony& said, const Record& record, int layer, qint64 key) {
  WitnessRow row;
  row.key = key;
  row.record = QString::fromStdString(record.id);
  row.recordLength = record.length();
  row.bases = said.bases;
  row.strand = said.strand;
  row.label = QString::fromStdString(said.label);
  row.meaning = QString::fromStdString(said.meaning);
  row.annotated = WitnessTexts::annotated(said.isAnnotated);
  row.alignment = WitnessTexts::alignment(said.alignment);
  if (said.alignment == Word::Yes && said.coverage > 0)
    row.identity = said.identity;
  row.latents = WitnessTexts::latents(said.latents);
  if (!said.words.empty()) {
    row.best = toText(LatentId{layer, said.words.front().latent});
    row.share = said.words.front().share;
    row.f1 = said.words.front().f1;
  }
  row.verdict = WitnessTexts::verdict(said.verdict);
  row.verdictTip = WitnessTexts::meaning(said.verdict);
  QStringList beside;
  for (const std::string& label : said.beside)
    beside << QString::fromStdString(label);
  row.beside = beside.join(QStringLiteral(", "));
  row.isDisagreement = isDisagreement(said.verdict);
  return row;
}

/// The features of all records that have some.
Result<FeatureLibrary> libraryOfProject(const std::vector<RecordId>& all, const std::string& name,
                                        const ProjectAccess& access, const JobContext& job) {
  std::vector<Record> records;
  for (const RecordId id : all) {
    DGLM_CHECK(job.checkpoint());
    DGLM_TRY(Record record, access([id](Project& project) { return project.records().load(id); }));
    records.push_back(std::move(record));
  }
  return libraryOfRecords(name, records);
}

}  // namespace

WitnessWindow::WitnessWindow(Session& session, const ConceptBook& concepts, std::vector<RecordId> chosen,
                             QWidget* parent)
    : QDialog(parent),
      session_(session),
      concepts_(concepts),
      chosen_(std::move(chosen)),
      scores_(new QComboBox(this)),
      library_(new QComboBox(this)),
      sequences_(new QComboBox(this)),
      compare_(new QPushButton(tr("Compare"), this)),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      pages_(new QStackedWidget(this)),
      state_(new StateView(pages_)),
      table_(new WitnessTable(pages_)),
      command_(new CommandRow(this)) {
  setWindowFlag(Qt::WindowMaximizeButtonHint);
  setWindowTitle(tr("Two Witnesses"));
  setWhatsThis(tr(
      "<b>Two witnesses.</b> An alignment tells a feature by its bases, a latent by what the model has learnt. Where "
      "the two and the annotation disagree, an annotation may be missing or wrong, the sequence a distant relative, "
      "or the latent stand for something else. A latent speaks for the concepts with which it was scored, at the "
      "threshold of its score; it says yes where it fires over half of a place or more."));
  buildChoices();
  pages_->addWidget(state_);
  pages_->addWidget(table_);
  said_->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 2, 1);
  layout->addLayout(choiceLine());
  layout->addWidget(pages_, 1);
  layout->addWidget(said_);
  layout->addWidget(command_);
  buildButtons();
  for (QComboBox* box : {scores_, library_, sequences_})
    connect(box, &QComboBox::currentIndexChanged, this, &WitnessWindow::enable);
  connect(compare_, &QPushButton::clicked, this, &WitnessWindow::compare);
  connect(table_, &WitnessTable::picked, this, &WitnessWindow::goTo);
  connect(&session_, &Session::projectClosing, this, &QDialog::close);
  connect(state_, &StateView::cancelRequested, this, [this] {
    if (job_)
      job_->cancel();
  });
  connect(&concepts_, &ConceptBook::runsChanged, this, &WitnessWindow::showScores);
  showScores();
  resizeWithinScreen(*this, kWitnessSize);
}

/// Those that there are now: concepts may be scored while this is open.
void WitnessWindow::showScores() {
  fillScoreChoice(*scores_, concepts_);
  if (!found_ && !(job_ && !job_->isFinished()))
    state_->showEmpty(scores_->count() > 0
                          ? tr("Compares what the latents say with what an alignment finds in these sequences.")
                          : tr("No concept has been scored for these latents yet. \"Score Concepts\" in the menu "
                               "Analyse finds which latents stand for what."));
  enable();
}

void WitnessWindow::buildChoices() {
  scores_->setAccessibleName(tr("Scores"));
  scores_->setToolTip(tr("The scores that say which latents speak for which concept, and from which value on."));
  library_->addItem(tr("Common plasmid features"), static_cast<int>(Library::Shipped));
  library_->addItem(tr("Features of this project"), static_cast<int>(Library::Project));
  library_->addItem(tr("None: what \"Annotate Features\" found"), static_cast<int>(Library::None));
  library_->setAccessibleName(tr("Library"));
  library_->setToolTip(tr("What is searched for by its bases."));
  const RecordSummary* only = chosen_.size() == 1 ? session_.contents().record(chosen_.front()) : nullptr;
  sequences_->addItem(only ? QString::fromStdString(only->name)
                           : tr("The %n selected sequences", nullptr, static_cast<int>(chosen_.size())),
                      ChosenOnes);
  sequences_->addItem(tr("All %n sequences of this project", nullptr, static_cast<int>(session_.records().size())),
                      AllOnes);
  sequences_->setCurrentIndex(AllOnes);
  sequences_->setAccessibleName(tr("Sequences"));
}

/// In one line where there is room.
QLayout* WitnessWindow::choiceLine() {
  const auto titled = [this](const QString& title, QComboBox* box) {
    auto* part = new QWidget(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    part->setLayout(makeLine({makeLabel(title, TextRole::Secondary, part), box}));
    return part;
  };
  return makeFlow(
      {titled(tr("Latents by"), scores_), titled(tr("Alignment with"), library_), titled(tr("In"), sequences_)});
}

void WitnessWindow::buildButtons() {
  auto* line = new QHBoxLayout;
  setGridSpacing(*line, 0, 1);
  const auto add = [&](const QString& text, const QString& tip, WitnessRows rows) {
    auto* button = new QPushButton(text, this);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, rows] { chooseFile(rows); });
    line->addWidget(button);
    exports_ << button;
  };
  add(tr("Export &Disagreements..."), tr("As CSV, or as GFF3 with the sequences."), WitnessRows::Disagreements);
  add(tr("Export &All..."), tr("All places as CSV, those without a disagreement too."), WitnessRows::All);
  line->addStretch(1);
  compare_->setDefault(true);
  line->addWidget(compare_);
  auto* close = new QPushButton(tr("Close"), this);
  close->setAutoDefault(false);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  line->addWidget(close);
  static_cast<QVBoxLayout*>(layout())->addLayout(line);
}

std::vector<RecordId> WitnessWindow::records() const {
  if (sequences_->currentData().toInt() == ChosenOnes)
    return chosen_;
  std::vector<RecordId> all;
  for (const RecordSummary& record : session_.records())
    all.push_back(record.id);
  return all;
}

QString WitnessWindow::command() const {
  const ConceptRun* scored = chosenRun(*scores_, concepts_);
  const auto analysis = session_.latents().analysis();
  const Analysis* read = analysis ? session_.contents().analysis(*analysis) : nullptr;
  const auto source = static_cast<Library>(library_->currentData().toInt());
  const std::filesystem::path table = scored ? scored->run.source / kScoreTable : std::filesystem::path();
  if (!scored || !read || source == Library::Project || scored->run.source.empty() || !QFileInfo::exists(textOf(table)))
    return {};
  QStringList words{"decode-glm", "witnesses"};
  words << sourceWords(session_.contents(), *read) << readingWords(*read) << "--scores" << textOf(table);
  if (source == Library::Shipped)
    words << "--features" << textOf(shippedLibrary());
  words << "--annotation";
  const std::vector<RecordId> asked = records();
  for (const RecordSummary& record : session_.records())
    if (const QString file = fileOf(session_.contents(), record);
        std::ranges::find(asked, record.id) != asked.end() && !words.contains(file))
      words << file;
  words << "--out"
        << "witnesses.csv";
  return withProgramPath(shellLine(words));
}

void WitnessWindow::compare() {
  const auto analysis = session_.latents().analysis();
  const ConceptRun* run = chosenRun(*scores_, concepts_);
  if (!analysis || !run)
    return;
  ProjectWitnessesRequest request;
  request.analysis = *analysis;
  request.records = records();
  request.scores = run->scores;
  const auto scored = runOnProject(run->run);
  request.synonyms = scored ? scored->synonyms : std::string(ConceptNames::commonText());
  request.workers = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  std::vector<RecordId> all;
  for (const RecordSummary& record : session_.records())
    all.push_back(record.id);
  const auto source = static_cast<Library>(library_->currentData().toInt());
  const std::string name = session_.contents().path.stem().string();
  const auto body = [=, access = session_.project().access()](const JobContext& job) -> Result<ProjectWitnesses> {
    FeatureLibrary library;
    if (source == Library::Shipped) {
      DGLM_TRY(library, readFeatureLibrary(shippedLibrary(), job));
    } else if (source == Library::Project) {
      DGLM_TRY(library, libraryOfProject(all, name, access, job));
    }
    return hearWitnesses(access, request, source == Library::None ? nullptr : &library, job);
  };
  JobHandle* job =
      session_.jobs().start(session_.searchLane(), {tr("Comparing two witnesses"), Urgency::Interactive}, body,
                            session_.ofProject(this), [this](ProjectWitnesses found) { take(std::move(found)); });
  job->setWatched(true);
  connect(job, &JobHandle::failed, this, &WitnessWindow::showFailure);
  connect(job, &JobHandle::cancelled, this, [this] { state_->showEmpty(tr("The comparison was cancelled.")); });
  connect(job, &JobHandle::finished, this, &WitnessWindow::enable);
  job_ = job;
  state_->showWorking({.what = tr("Comparing two witnesses")});
  pages_->setCurrentWidget(state_);
  enable();
}

void WitnessWindow::showFailure(const Error& error) {
  state_->showFailed({tr("The two witnesses could not be compared."), messageFor(error), {}, {}});
}

void WitnessWindow::take(ProjectWitnesses found) {
  found_ = std::make_shared<const ProjectWitnesses>(std::move(found));
  const auto analysis = session_.latents().analysis();
  const Analysis* read = analysis ? session_.contents().analysis(*analysis) : nullptr;
  std::vector<WitnessRow> rows;
  for (size_t i = 0; i < found_->heard.size(); ++i)
    for (size_t j = 0; j < found_->heard[i].testimonies.size(); ++j)
      rows.push_back(witnessRowOf(found_->heard[i].testimonies[j], found_->heard[i].record, read ? read->layer : 0,
                                  static_cast<qint64>(i) * kKeysARecord + static_cast<qint64>(j)));
  table_->setRows(std::move(rows));
  pages_->setCurrentWidget(table_);
  session_.script().add(tr("Compared two witnesses on %n sequences.", nullptr, static_cast<int>(found_->heard.size())),
                        command());
  said_->setText(sentence());
  enable();
  Q_EMIT compared();
}

QString WitnessWindow::sentence() const {
  std::map<Verdict, int64_t> counts = countVerdicts(found_->heard);
  int places = 0, disagreements = 0;
  QStringList parts;
  for (const auto& [verdict, count] : counts) {
    places += static_cast<int>(count);
    if (!isDisagreement(verdict))
      continue;
    disagreements += static_cast<int>(count);
    parts << tr("%1: %2").arg(WitnessTexts::verdict(verdict), formatCount(count));
  }
  QString text = tr("%n latents", nullptr, static_cast<int>(found_->latents));
  text = tr("%1 of %2 concepts and the alignment disagree at %3 of %n places.", nullptr, places)
             .arg(text, formatCount(found_->concepts), formatCount(disagreements));
  if (!parts.isEmpty())
    text += QLatin1Char(' ') + parts.join(QStringLiteral("; ")) + QLatin1Char('.');
  if (found_->unread > 0)
    text += QLatin1Char(' ') + tr("%n sequences were not read with these latents and are left out.", nullptr,
                                  static_cast<int>(found_->unread));
  return text;
}

void WitnessWindow::goTo(qint64 key) {
  const auto record = static_cast<size_t>(key / kKeysARecord), place = static_cast<size_t>(key % kKeysARecord);
  if (!found_ || record >= found_->heard.size() || place >= found_->heard[record].testimonies.size())
    return;
  const Testimony& said = found_->heard[record].testimonies[place];
  const auto analysis = session_.latents().analysis();
  const Analysis* read = analysis ? session_.contents().analysis(*analysis) : nullptr;
  if (read && !said.words.empty())
    session_.selectLatent({read->layer, said.words.front().latent});
  session_.goToPlace(found_->ids[record], said.bases);
}

void WitnessWindow::chooseFile(WitnessRows rows) {
  const bool isTable = rows == WitnessRows::All;
  const QString path =
      QFileDialog::getSaveFileName(this, isTable ? tr("Export All Places") : tr("Export Disagreements"),
                                   isTable ? QStringLiteral("witnesses.csv") : QStringLiteral("disagreements.gff3"),
                                   isTable ? tr("CSV (*.csv)") : tr("GFF3 (*.gff3);;CSV (*.csv)"));
  if (!path.isEmpty())
    write(path, rows);
}

void WitnessWindow::write(const QString& path, WitnessRows rows) {
  if (!found_)
    return;
  const auto body = [found = found_, out = pathOf(path), rows](const JobContext& job) -> Result<bool> {
    DGLM_CHECK(writeWitnesses(out, found->heard, rows, job));
    return true;
  };
  JobHandle* job = session_.jobs().start(session_.fileLane(), {tr("Writing %1").arg(path)}, body,
                                         Addressee::ofProgram(this), [this, path](bool) {
                                           said_->setText(tr("Wrote %1.").arg(path));
                                           Q_EMIT written(path);
                                         });
  connect(job, &JobHandle::failed, this, [this](const Error& error) { said_->setText(messageFor(error)); });
}

void WitnessWindow::enable() {
  const QString line = command();
  command_->setVisible(!line.isEmpty());
  command_->setCommand(line);
  compare_->setEnabled(scores_->count() > 0 && !(job_ && !job_->isFinished()));
  for (QPushButton* button : exports_)
    button->setEnabled(found_ != nullptr);
}

}  // namespace dglm
