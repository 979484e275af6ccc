// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/concepts/score_concepts_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "app/concepts/concept_desk.h"
#include "app/project/cluster_wish.h"
#include "app/texts/core_texts.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/tables/set_table.h"

namespace dglm {
namespace {

constexpr int kMostDraws = 100'000;

QSpinBox* makeCount(int value, int least, const QString& toolTip, QWidget* parent) {
  auto* box = new QSpinBox(parent);
  box->setRange(least, kMostDraws);
  box->setValue(value);
  box->setGroupSeparatorShown(true);
  box->setToolTip(toolTip);
  return box;
}

}  // namespace

ScoreConceptsDialog::ScoreConceptsDialog(Session& session, const std::optional<ProjectConceptsRequest>& before,
                                         RecordIntake& intake, QWidget* parent)
    : QDialog(parent),
      session_(session),
      intake_(intake),
      said_(makeLabel(QString(), TextRole::Secondary, this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
  setWindowTitle(tr("Score Concepts"));
  auto* pages = new QTabWidget(this);
  pages->addTab(buildSets(), tr("Sequences"));
  pages->addTab(buildLabels(), tr("Labels and Synonyms"));
  pages->addTab(buildCounting(), tr("Counting"));
  said_->setWordWrap(true);
  buttons_->button(QDialogButtonBox::Ok)->setText(tr("&Score"));
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(pages, 1);
  layout->addWidget(said_);
  layout->addWidget(buttons_);
  connect(addClusterButton(*this, *buttons_->button(QDialogButtonBox::Ok)), &QPushButton::clicked, this,
          [this] { done(kOnCluster); });
  connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(sets_, &SetTable::changed, this, &ScoreConceptsDialog::check);
  connect(synonyms_, &QPlainTextEdit::textChanged, this, &ScoreConceptsDialog::check);
  connect(&session_, &Session::contentsChanged, this, &ScoreConceptsDialog::showRecords);
  for (const auto said : {&RecordIntake::failed, &RecordIntake::noticed})
    connect(&intake_, said, said_, &QLabel::setText);
  showRecords();
  if (before)
    takeUp(*before);
  else
    sets_->shareOut();
  check();
  resize(100 * kGrid, 72 * kGrid);
}

QWidget* ScoreConceptsDialog::buildSets() {
  auto* page = new QWidget(this);
  QLabel* explanation = makeLabel(tr("The tuning set chooses each latent's concept and threshold; the test sets, which "
                                     "it has not seen, say how far "
                                     "that holds. Keep relatives of one plasmid in one set, or the test is too easy."),
                                  TextRole::Secondary, page);
  explanation->setWordWrap(true);
  sets_ = new SetTable(page);
  auto* files = new QPushButton(tr("Add Files as a Set"), page);
  files->setAutoDefault(false);
  files->setToolTip(
      tr("Takes the records of GenBank, EMBL or GFF3 files into the project, or of FASTA chosen together with its GFF3 "
         "or pLannotate CSV, all into one set. The model reads them before the scoring."));
  auto* menu = new QMenu(files);
  menu->addAction(tr("Tuning Set..."), this, [this] { addFiles(0); });
  menu->addAction(tr("Test Set 1..."), this, [this] { addFiles(1); });
  menu->addAction(tr("Test Set 2..."), this, [this] { addFiles(2); });
  files->setMenu(menu);
  auto* layout = new QVBoxLayout(page);
  layout->addWidget(explanation);
  layout->addWidget(sets_, 1);
  layout->addLayout(makeLine({files}));
  return page;
}

QWidget* ScoreConceptsDialog::buildLabels() {
  auto* page = new QWidget(this);
  labelKey_ = new QComboBox(page);
  labelKey_->setEditable(true);
  labelKey_->addItem(tr("as shown: label, gene, product, note"), QString());
  for (const char* key : {"label", "gene", "product", "standard_name", "note", "locus_tag"})
    labelKey_->addItem(QString::fromLatin1(key), QString::fromLatin1(key));
  labelKey_->setToolTip(tr("The GenBank qualifier that names a feature. Features without it take no part."));
  synonyms_ = new QPlainTextEdit(page);
  synonyms_->setFont(baseFont());
  synonyms_->setTabChangesFocus(true);
  synonyms_->setPlainText(
      QString::fromUtf8(ConceptNames::commonText().data(), static_cast<qsizetype>(ConceptNames::commonText().size())));
  synonyms_->setToolTip(tr("A line a concept, then other labels that mean it: KanR = kanMX, NeoR/KanR"));
  auto* usual = new QPushButton(tr("Put Back the Usual Synonyms"), page);
  usual->setAutoDefault(false);
  connect(usual, &QPushButton::clicked, this,
          [this] { synonyms_->setPlainText(QString::fromStdString(std::string(ConceptNames::commonText()))); });
  auto* form = new QFormLayout(page);
  form->addRow(tr("Features are named by"), labelKey_);
  form->addRow(tr("Synonyms"), synonyms_);
  form->addRow(QString(), usual);
  return page;
}

QWidget* ScoreConceptsDialog::buildCounting() {
  const ConceptSearchOptions usual;
  auto* page = new QWidget(this);
  type_ = new QComboBox(page);
  type_->addItem(tr("by base: of all labelled bases, how many are found"), static_cast<int>(F1Type::Standard));
  type_->addItem(tr("by region: of all labelled regions, how many are touched"), static_cast<int>(F1Type::Domain));
  leastRegions_ = makeCount(static_cast<int>(usual.leastRegions), 1,
                            tr("A concept with fewer regions in the tuning set is not scored."), page);
  permutations_ = makeCount(usual.permutations, 0,
                            tr("How often the labels are turned round by chance for the null; 0: no null."), page);
  resamples_ =
      makeCount(usual.resamples, 0, tr("How often records are drawn for the 95 % interval; 0: no interval."), page);
  auto* form = new QFormLayout(page);
  form->addRow(tr("Recall counts"), type_);
  form->addRow(tr("Regions a concept needs"), leastRegions_);
  form->addRow(tr("Permutations of the null"), permutations_);
  form->addRow(tr("Draws of the interval"), resamples_);
  QLabel* mode =
      makeLabel(tr("Mode: scored per base on the mean over the reading frames of the chosen analysis; thresholds are "
                   "quantiles of "
                   "the latent's own values on the tuning set. The paper's own counting is that of the command line's "
                   "--paper-compatible."),
                TextRole::Secondary, page);
  mode->setWordWrap(true);
  form->addRow(mode);
  return page;
}

void ScoreConceptsDialog::takeUp(const ProjectConceptsRequest& request) {
  std::vector<SetRow> rows = sets_->rows();
  for (SetRow& row : rows)
    for (size_t set = 0; set < request.sets.size(); ++set)
      if (const auto& records = request.sets[set];
          std::find(records.begin(), records.end(), static_cast<RecordId>(row.record)) != records.end())
        row.set = static_cast<int>(set);
  sets_->setRows(std::move(rows));
  const QString key = QString::fromStdString(request.labelKey);
  if (const int index = labelKey_->findData(key); index >= 0)
    labelKey_->setCurrentIndex(index);
  else
    labelKey_->setEditText(key);
  synonyms_->setPlainText(QString::fromStdString(request.synonyms));
  type_->setCurrentIndex(type_->findData(static_cast<int>(request.search.type)));
  leastRegions_->setValue(static_cast<int>(request.search.leastRegions));
  permutations_->setValue(request.search.permutations);
  resamples_->setValue(request.search.resamples);
}

void ScoreConceptsDialog::takeOnly(const std::vector<RecordId>& records) {
  std::vector<SetRow> rows = sets_->rows();
  int next = 0;
  for (SetRow& row : rows) {
    const bool isWanted = std::ranges::find(records, static_cast<RecordId>(row.record)) != records.end();
    row.set = isWanted && row.features > 0 ? next++ % static_cast<int>(kScoreSets) : -1;
  }
  sets_->setRows(std::move(rows));
}

/// All records of the project; those that are new come from a file that was added as a set, or take no part.
void ScoreConceptsDialog::showRecords() {
  std::map<int64_t, int> before;
  for (const SetRow& row : sets_->rows())
    before[row.record] = row.set;
  std::vector<SetRow> rows;
  for (const RecordSummary& record : session_.records()) {
    SetRow& row = rows.emplace_back();
    row.record = toNumber(record.id);
    row.name = QString::fromStdString(record.name);
    row.features = record.featureCount;
    row.length = record.length;
    row.remark = remarkText(record.origin.remark);
    const auto known = before.find(row.record);
    const auto awaited = awaited_.find(record.origin.path);
    row.set = known != before.end() ? known->second : awaited != awaited_.end() ? awaited->second : -1;
  }
  sets_->setRows(std::move(rows));
  compareBases();
}

void ScoreConceptsDialog::addFiles(int set) {
  const QStringList paths = askOpenFiles(
      this, tr("Add Files as a Set"), QString(),
      tr("Annotated sequences (*.gb *.gbk *.genbank *.embl *.dna *.gff3 *.gff *.gtf *.gz *.fa *.fasta *.fna *.csv)"));
  for (const QString& path : paths)
    awaited_[pathOf(path)] = set;
  if (!paths.isEmpty())
    intake_.openFiles(paths);
}

ProjectConceptsRequest ScoreConceptsDialog::request() const {
  ProjectConceptsRequest request;
  if (const auto analysis = session_.latents().analysis())
    request.analysis = *analysis;
  const auto sets = sets_->sets();
  for (size_t set = 0; set < sets.size(); ++set)
    for (const int64_t record : sets[set])
      request.sets[set].push_back(static_cast<RecordId>(record));
  const bool isListed = labelKey_->currentText() == labelKey_->itemText(labelKey_->currentIndex());
  request.labelKey =
      (isListed ? labelKey_->currentData().toString() : labelKey_->currentText().trimmed()).toStdString();
  request.synonyms = synonyms_->toPlainText().toStdString();
  request.search.type = static_cast<F1Type>(type_->currentData().toInt());
  request.search.leastRegions = leastRegions_->value();
  request.search.permutations = permutations_->value();
  request.search.resamples = resamples_->value();
  return request;
}

/// Names the sequences whose molecule stands in another set too, as soon as the bases have been compared.
QString ScoreConceptsDialog::twinsText() const {
  std::map<std::string, int> setOf;
  QStringList twins;
  for (const SetRow& row : sets_->rows()) {
    const auto molecule = molecules_.find(static_cast<RecordId>(row.record));
    if (row.set >= 0 && molecule != molecules_.end() &&
        setOf.emplace(molecule->second, row.set).first->second != row.set)
      twins << row.name;
  }
  twins.removeDuplicates();
  return twins.isEmpty() ? QString()
                         : tr("In two sets, by their bases: %1. What was tuned on is no test.")
                               .arg(twins.join(QStringLiteral(", ")));
}

/// Bases are compared on the reading lane, some records at a time, so that others may read between them.
void ScoreConceptsDialog::compareBases() {
  constexpr size_t kAtOnce = 64;
  std::vector<RecordId> next;
  for (const SetRow& row : sets_->rows())
    if (const auto id = static_cast<RecordId>(row.record); !molecules_.contains(id) && next.size() < kAtOnce)
      next.push_back(id);
  if (next.empty())
    return;
  const auto compare = [next](const Project& project, const JobContext& job) {
    return moleculesOf(project, next, job);
  };
  session_.project().read({tr("Comparing sequences"), Urgency::Background, "molecules", JobNotice::Silent}, compare,
                          this, [this](std::map<RecordId, std::string> molecules) {
                            molecules_.merge(molecules);
                            check();
                            compareBases();
                          });
}

void ScoreConceptsDialog::check() {
  const ProjectConceptsRequest wanted = request();
  const auto names = ConceptNames::parse(wanted.synonyms, "the synonyms");
  const bool hasEmptySet =
      std::any_of(wanted.sets.begin(), wanted.sets.end(), [](const auto& records) { return records.empty(); });
  QString problem;
  if (names.hasError())
    problem = messageFor(names.error());
  else if (hasEmptySet)
    problem = tr("Each of the three sets needs a sequence.");
  said_->setText(problem.isEmpty() ? twinsText() : problem);
  buttons_->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

}  // namespace dglm
