// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/concepts/baseline_window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "app/concepts/baseline_texts.h"
#include "app/project/command_copy.h"
#include "app/project/command_text.h"
#include "app/project/concept_book.h"
#include "app/project/export_texts.h"
#include "app/project/exporter.h"
#include "app/texts/paths.h"
#include "core/formats/workbook_writer.h"
#include "widgets/parts/drawing_view.h"
#include "widgets/parts/file_questions.h"
#include "widgets/parts/state_view.h"
#include "widgets/parts/text_parts.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/baseline_table.h"
#include "widgets/tables/filtered_table.h"

namespace dglm {
namespace {

constexpr QSize kBaselineSize(1200, 620);
constexpr int kConceptLetters = 28;  // of a name that is seen whole

/// The run whose concepts are compared, or null.
const ConceptRun* runToCompare(const ConceptBook& book, AnalysisId id, const Analysis& analysis) {
  const ConceptRun* best = nullptr;
  int fit = 0;
  for (const ConceptRun& run : book.runs())
    if (const int own = fitForComparison(run.run, id, analysis); own > 0 && own >= fit) {
      best = &run;
      fit = own;
    }
  return best;
}

/// The rows of one concept.
std::span<const BaselineRow> rowsOf(const std::vector<BaselineRow>& rows, const std::string& target) {
  const auto first = std::ranges::find(rows, target, &BaselineRow::target);
  auto end = first;
  while (end != rows.end() && end->target == target)
    ++end;
  return {first, end};
}

}  // namespace

BaselineWindow::BaselineWindow(Session& session, Parts parts, const QString& asked, QWidget* parent)
    : StudyWindow(session, tr("Does It Add Anything?"), parent),
      parts_(std::move(parts)),
      analysis_(session.latents().analysis()),
      exporter_(addExporter(parts_.tracks)),
      concept_(new QComboBox(this)),
      activations_(new QCheckBox(tr("Probe on activations"), this)),
      random_(new QCheckBox(tr("Probe on a random model"), this)),
      families_(new QCheckBox(tr("Best family"), this)),
      compare_(new QPushButton(tr("Compare"), this)),
      result_(new QSplitter(Qt::Horizontal, pages())),
      table_(new BaselineTable(result_)),
      chart_(new DrawingView(this)),
      cosines_(new CosineTable(this)),
      cosinesOf_(makeElidedLabel(QString(), TextRole::Secondary, this)) {
  setWhatsThis(
      tr("<b>Does it add anything?</b> A latent that outlines a concept may know no more of it than the bases say. "
         "Here the best latents and probes on what the model computes stand beside methods that see the sequence "
         "alone: counts of k-mers, and codon position with GC. All learn and choose on some sequences and are tested "
         "on others, the same for all; the control learns from labels that were turned round within each sequence."));
  buildChoices();
  buildResult();
  auto* asking = new QWidget(this);
  asking->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  asking->setLayout(makeLine({makeLabel(tr("Concept"), TextRole::Secondary, asking), concept_}));
  exports_ << addButton(tr("Export &Table..."), {}, [this] { exportTable(); })
           << addButton(tr("Export &Figure..."), {}, [this] { exportFigure(); });
  addStart(compare_);
  layOut(makeFlow({asking, activations_, random_, families_}), pages(), result_, kBaselineSize);
  connect(compare_, &QPushButton::clicked, this, &BaselineWindow::compare);
  fillConcepts(asked);
  state().showEmpty(concept_->count() > 0
                        ? tr("Compares latents and probes with what the sequence alone tells, on the annotated "
                             "sequences that were read.")
                        : tr("No concept has been scored for these latents yet. \"Score Concepts\" in the menu "
                             "Analyse finds which latents stand for what."));
  enable();
}

void BaselineWindow::buildChoices() {
  concept_->setAccessibleName(tr("Concept"));
  concept_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  concept_->setMinimumContentsLength(kConceptLetters);
  activations_->setChecked(true);
  activations_->setToolTip(tr("The model reads the sequences once more: the project holds latents, not activations."));
  random_->setToolTip(
      tr("The same model with random weights reads the sequences too. What a probe finds there, it finds without "
         "anything learnt."));
  families_->setToolTip(
      tr("A family is its latents in proportion to their strength in it; the best is chosen as the best latent is."));
  families_->setChecked(!parts_.families.empty());
  families_->setVisible(!parts_.families.empty());
  connect(concept_, &QComboBox::currentIndexChanged, this, &BaselineWindow::enable);
  for (QCheckBox* box : {activations_, random_, families_})
    connect(box, &QCheckBox::toggled, this, &BaselineWindow::enable);
}

void BaselineWindow::buildResult() {
  auto* pages = new QTabWidget(result_);
  pages->setDocumentMode(true);
  pages->addTab(chart_, tr("Chart"));
  auto* nearest = new QWidget(pages);
  auto* column = new QVBoxLayout(nearest);
  setGridSpacing(*column, 1, 1);
  cosinesOf_->setToolTip(
      tr("The probe on activations is a direction, as a latent is. Latents that point the same way see the same."));
  column->addWidget(cosinesOf_);
  column->addWidget(cosines_, 1);
  pages->addTab(nearest, tr("Nearest Latents"));
  result_->addWidget(table_);
  result_->addWidget(pages);
  result_->setStretchFactor(0, 3);
  result_->setStretchFactor(1, 2);
  result_->setSizes({740, 430});
  result_->setChildrenCollapsible(false);
  result_->setFocusProxy(table_);
  connect(table_, &BaselineTable::picked, this, &BaselineWindow::showConcept);
  connect(table_, &BaselineTable::latentWanted, this, &BaselineWindow::goToLatent);
  connect(cosines_, &CosineTable::latentPicked, this, [this](qint32 latent) {
    session_.selectLatent({layer_, latent});
  });
}

void BaselineWindow::fillConcepts(const QString& asked) {
  const Analysis* read = analysis_ ? session_.contents().analysis(*analysis_) : nullptr;
  if (!read)
    return;
  if (const ConceptRun* run = runToCompare(parts_.concepts, *analysis_, *read))
    concepts_ = run->scores->concepts;
  if (!concepts_.empty())
    concept_->addItem(tr("All %n concepts", nullptr, static_cast<int>(concepts_.size())));
  std::vector<std::string> sorted = concepts_;
  if (!asked.isEmpty() && std::ranges::find(sorted, asked.toStdString()) == sorted.end())
    sorted.push_back(asked.toStdString());
  std::ranges::sort(sorted);
  for (const std::string& name : sorted)
    concept_->addItem(QString::fromStdString(name), QString::fromStdString(name));
  concept_->setCurrentIndex(asked.isEmpty() ? 0 : concept_->findData(asked));
}

ProjectBaselinesRequest BaselineWindow::request() const {
  ProjectBaselinesRequest request;
  request.analysis = *analysis_;
  request.activations = activations_->isChecked();
  request.randomModel = random_->isChecked();
  request.methods.source.kmers = kmers_;
  if (families_->isChecked())
    request.methods.meta = parts_.families;
  if (const QString one = concept_->currentData().toString(); !one.isEmpty())
    request.methods.targets = {one.toStdString()};
  if (!session_.removedRecords().empty())
    for (const RecordSummary& record : session_.records())
      request.records.push_back(record.id);
  return request;
}

QString BaselineWindow::command() const {
  const Analysis* read = analysis_ ? session_.contents().analysis(*analysis_) : nullptr;
  if (!read || concept_->count() == 0)
    return {};
  const auto isOfLayer = [read](const StoredAnalysis& each) { return each.analysis.layer == read->layer; };
  if (std::ranges::find_if(session_.contents().analyses, isOfLayer)->id != *analysis_)
    return {};
  const ProjectBaselinesRequest now = request();
  QStringList words{"decode-glm", "baselines",
                    "--project",  textOf(session_.contents().path),
                    "--layer",    QString::number(read->layer)};
  if (!now.methods.targets.empty())
    words << "--target";
  for (const std::string& target : now.methods.targets)
    words << QString::fromStdString(target);
  if (now.activations)
    words << "--model-activations";
  if (now.randomModel)
    words << "--random-model";
  if (!now.methods.meta.empty())
    words << "--meta" << textOf(now.methods.meta);
  words << "--out"
        << "baselines.csv";
  return withProgramPath(shellLine(words));
}

void BaselineWindow::compare() {
  if (!compare_->isEnabled())
    return;
  const auto body = [access = session_.project().access(), models = parts_.models, request = request()](
                        const JobContext& job) { return compareInProject(access, *models, request, job); };
  const Analysis* read = session_.contents().analysis(*analysis_);
  layer_ = read ? read->layer : 0;
  foundBy_ = command();
  JobHandle* job =
      session_.jobs().start(session_.computeLane(), {tr("Comparing with the sequence alone"), Urgency::Patient}, body,
                            session_.ofProject(this), [this](ProjectBaselines found) { take(std::move(found)); });
  say({});
  follow(job, {tr("The methods could not be compared."), tr("The comparison was cancelled.")});
}

void BaselineWindow::take(ProjectBaselines found) {
  found_ = std::make_shared<const ProjectBaselines>(std::move(found));
  const std::vector<BaselineRow>& rows = found_->report.rows;
  table_->setRows(baselineRows(found_->report, kmers_, layer_));
  table_->setConceptShown(rows.front().target != rows.back().target);
  table_->table().selectRow(0);
  showConcept(0);
  showResults();
  const QString sentence = baselineSentence(found_->report, found_->records);
  session_.script().add(tr("Compared latents and probes with the sequence alone."), foundBy_);
  const auto asked = static_cast<int>(concept_->currentData().isNull() ? concepts_.size() : 1);
  std::vector<std::string> targets;
  for (const BaselineRow& row : rows)
    if (targets.empty() || targets.back() != row.target)
      targets.push_back(row.target);
  const int left = asked - static_cast<int>(targets.size());
  say(left > 0 ? sentence + QLatin1Char(' ') +
                     tr("%n concepts are on no token of these sequences and are left out.", nullptr, left)
               : sentence);
  enable();
  Q_EMIT compared();
}

/// The chart and the nearest latents are of the concept of the row.
void BaselineWindow::showConcept(int row) {
  if (!found_ || row < 0 || row >= std::ssize(found_->report.rows))
    return;
  const std::string& target = found_->report.rows[static_cast<size_t>(row)].target;
  chart_->setDrawing(drawBaselines(rowsOf(found_->report.rows, target), chartWords(kmers_), BaselineLayout::Narrow));
  const auto& directions = found_->report.directions;
  const auto direction = std::ranges::find(directions, target, &ProbeDirectionOf::target);
  std::vector<CosineRow> nearest;
  if (direction != directions.end())
    for (const LatentCosine& each : found_->cosines[static_cast<size_t>(direction - directions.begin())])
      nearest.push_back(
          {each.latent, toText(LatentId{layer_, each.latent}), session_.latents().nameOf(each.latent), each.cosine});
  cosinesOf_->setText(nearest.empty()
                          ? tr("There is no direction to compare: tick \"Probe on activations\".")
                          : tr("Direction of the probe on activations for %1").arg(QString::fromStdString(target)));
  cosines_->setRows(std::move(nearest));
}

/// Of a family none: its latents are in the panel of families.
void BaselineWindow::goToLatent(int row) {
  const BaselineRow& chosen = found_->report.rows[static_cast<size_t>(row)];
  if (chosen.detail.empty() || chosen.kind == BaselineMethod::MetaLatent)
    return;
  showLatent(QString::fromStdString(chosen.detail).section(QLatin1Char(' '), 0, 0).toInt());
}

/// In the analysis whose latents were compared, also where another is shown now.
void BaselineWindow::showLatent(int32_t latent) {
  session_.chooseAnalysis(*analysis_);
  session_.selectLatent({layer_, latent});
}

void BaselineWindow::exportTable() {
  const QString kinds = canWriteWorkbooks() ? tr("Tables (*.csv);;Excel workbooks (*.xlsx)") : tr("Tables (*.csv)");
  const QString path = askSaveFile(this, tr("Export Table"), QStringLiteral("baselines.csv"), kinds);
  if (!path.isEmpty())
    write(path);
}

void BaselineWindow::write(const QString& path) {
  if (found_)
    writeFiles(path, [found = found_, out = pathOf(path)](const JobContext&) -> Result<Files> {
      DGLM_CHECK(checkBaselineFiles(out, {}));
      return writeBaselines(out, {}, found->report.rows);
    });
}

/// All concepts, one below the other.
void BaselineWindow::exportFigure() {
  if (!found_)
    return;
  DrawingView whole;
  whole.setDrawing(drawBaselines(found_->report.rows, chartWords(kmers_)));
  const Analysis* read = analysis_ ? session_.contents().analysis(*analysis_) : nullptr;
  exporter_->exportFigure(whole,
                          {QStringLiteral("baselines"),
                           datedCaption(read ? QStringList{sourceText(session_.contents(), *read)} : QStringList()),
                           tr("Does it add anything?")});
}

void BaselineWindow::enable() {
  showCommand(command());
  compare_->setEnabled(analysis_ && concept_->count() > 0 && !isRunning());
  for (QPushButton* button : exports_)
    button->setEnabled(found_ != nullptr && !isRunning());
}

}  // namespace dglm
