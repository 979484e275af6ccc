// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/scan/witness_window.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPushButton>

#include <algorithm>
#include <map>
#include <thread>

#include "app/project/command_copy.h"
#include "app/project/command_text.h"
#include "app/project/concept_book.h"
#include "app/scan/annotation_desk.h"
#include "app/scan/score_choice.h"
#include "app/texts/paths.h"
#include "core/search/feature_library.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/form_parts.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
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
    : StudyWindow(session, tr("Two Witnesses"), parent),
      concepts_(concepts),
      chosen_(std::move(chosen)),
      scores_(new QComboBox(this)),
      library_(new QComboBox(this)),
      sequences_(new QComboBox(this)),
      compare_(new QPushButton(tr("Compare"), this)),
      table_(new WitnessTable(pages())) {
  setWhatsThis(tr(
      "<b>Two witnesses.</b> An alignment tells a feature by its bases, a latent by what the model has learnt. Where "
      "the two and the annotation disagree, an annotation may be missing or wrong, the sequence a distant relative, "
      "or the latent stand for something else. A latent speaks for the concepts with which it was scored, at the "
      "threshold of its score; it says yes where it fires over half of a place or more."));
  buildChoices();
  exports_ << addButton(tr("Export &Disagreements..."), tr("As CSV, or as GFF3 with the sequences."),
                        [this] { chooseFile(WitnessRows::Disagreements); })
           << addButton(tr("Export &All..."), tr("All places as CSV, those without a disagreement too."),
                        [this] { chooseFile(WitnessRows::All); });
  addStart(compare_);
  layOut(makeFlow({titledField(tr("Latents by"), scores_, this), titledField(tr("Alignment with"), library_, this),
                   titledField(tr("In"), sequences_, this)}),
         pages(), table_, kWitnessSize);
  for (QComboBox* box : {scores_, library_, sequences_})
    connect(box, &QComboBox::currentIndexChanged, this, &WitnessWindow::enable);
  connect(compare_, &QPushButton::clicked, this, &WitnessWindow::compare);
  connect(table_, &WitnessTable::picked, this, &WitnessWindow::goTo);
  connect(&concepts_, &ConceptBook::runsChanged, this, &WitnessWindow::showScores);
  showScores();
}

/// Those that there are now: concepts may be scored while this is open.
void WitnessWindow::showScores() {
  fillScoreChoice(*scores_, concepts_);
  if (!found_ && !isRunning())
    state().showEmpty(scores_->count() > 0
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
  for (QComboBox* box : {scores_, library_, sequences_})
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
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
  follow(job, {tr("The two witnesses could not be compared."), tr("The comparison was cancelled.")});
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
  showResults();
  session_.script().add(tr("Compared two witnesses on %n sequences.", nullptr, static_cast<int>(found_->heard.size())),
                        command());
  say(sentence());
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
  const QString path = askSaveFile(this, isTable ? tr("Export All Places") : tr("Export Disagreements"),
                                   isTable ? QStringLiteral("witnesses.csv") : QStringLiteral("disagreements.gff3"),
                                   isTable ? tr("CSV (*.csv)") : tr("GFF3 (*.gff3);;CSV (*.csv)"));
  if (!path.isEmpty())
    write(path, rows);
}

void WitnessWindow::write(const QString& path, WitnessRows rows) {
  if (found_)
    writeFiles(path, [found = found_, out = pathOf(path), rows](const JobContext& job) -> Result<Files> {
      DGLM_CHECK(writeWitnesses(out, found->heard, rows, job));
      return Files{out};
    });
}

void WitnessWindow::enable() {
  showCommand(command());
  compare_->setEnabled(scores_->count() > 0 && !isRunning());
  for (QPushButton* button : exports_)
    button->setEnabled(found_ != nullptr);
}

}  // namespace dglm
