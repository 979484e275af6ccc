// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/concept_table.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/concept_export.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum Column {
  Concept,
  Latent,
  TuningF1,
  HeldOut,
  Model,
  Source,
  Interval,
  Precision,
  Recall,
  Threshold,
  Support,
  Null,
  QValue,
  Mode,  // from here on hidden until asked for
};

class ConceptColumns {
  Q_DECLARE_TR_FUNCTIONS(ConceptColumns)

 public:
  using Column = TableColumn<ConceptRow>;

  static std::vector<Column> all() {
    std::vector<Column> columns{name(),     latent(),     tuningF1(), heldOut(),   model(),   source(),
                                interval(), precision(),  recall(),   threshold(), support(), null(),
                                qValue(),   modeColumn(), testF1(1),  testF1(2)};
    for (size_t set = 0; set < 3; ++set) {
      columns.push_back(setPrecision(set));
      columns.push_back(setRecall(set));
      columns.push_back(setSupport(set));
    }
    columns.push_back(sets());
    columns.push_back(ofOrigin(tr("Model SHA-256"), tr("Of the model's weights."), &ConceptOrigin::modelHash));
    columns.push_back(
        ofOrigin(tr("Dictionary SHA-256"), tr("Of the dictionary's weights."), &ConceptOrigin::dictionaryHash));
    columns.push_back(ofOrigin(tr("Program"), tr("Version of the program that scored."), &ConceptOrigin::version));
    columns.push_back(ofOrigin(tr("Scored"), tr("When it was scored (UTC)."), &ConceptOrigin::time));
    return columns;
  }

 private:
  static Column name() {
    return {.title = tr("Concept"),
            .definition = tr("Feature labels taken as one meaning, with their synonyms. \"Stale\" are scores on a "
                             "sequence that was made circular or linear since; \"other dictionary\" are those of "
                             "latents that are not listed now: a click lists them."),
            .display = [](const ConceptRow& row) {
              //: A concept that stands for what the user selected: "AmpR (selection)".
              QString name = row.isSelection ? tr("%1 (selection)").arg(row.conceptName) : row.conceptName;
              //: A concept of another dictionary than the one in use: "AmpR (other dictionary)".
              name = row.isOfOther ? tr("%1 (other dictionary)").arg(name) : name;
              //: A concept that was scored on a sequence whose topology was another: "AmpR (stale)".
              return row.isStale ? tr("%1 (stale)").arg(name) : name;
            }};
  }

  static Column latent() {
    constexpr double kLatentsPerLayer = 1e9;
    return {.title = tr("Latent"),
            .definition = tr("Layer and number of the latent in its dictionary, both counted from 0."),
            .display = [](const ConceptRow& row) { return toText(row.latent); },
            .sortKey =
                [](const ConceptRow& row) { return SortKey(row.latent.layer * kLatentsPerLayer + row.latent.latent); }};
  }

  static Column tuningF1() {
    return numberColumn<ConceptRow>(
        tr("F1 tuning"),
        tr("F1 on the set that chose the latent's concept and threshold (set 0). It flatters, so do not quote it; but "
           "it is the number to sort and choose by, for then the held-out F1 beside it stays a fair test."),
        [](const ConceptRow& row) { return row.sets[0].f1; }, formatScore);
  }

  static Column heldOut() {
    return numberColumn<ConceptRow>(
        tr("F1 held-out"),
        tr("Mean F1 of the two test sets, which chose nothing: how far what the tuning set chose holds elsewhere. A "
           "set that does not carry the concept does not count. The number to quote. Sorted by it, the first rows "
           "flatter a little: the best of many is in part luck. F1 is "
           "the "
           "harmonic mean of precision and recall: 1 is perfect, 0 is none."),
        [](const ConceptRow& row) { return row.heldOutF1; }, formatScore);
  }

  static Column interval() {
    return {.title = tr("95 % interval"),
            .definition = tr("Where the mean F1 of the test sets would lie in 95 of 100 draws of other records: "
                             "bootstrap over the records of each set, draws without the concept left out, the two "
                             "joined as independent (MOVER)."),
            .display = [](const ConceptRow& row) { return intervalText(row, formatScore); },
            .sortKey = [](const ConceptRow& row) { return numberKey(row.low); },
            .csv = [](const ConceptRow& row) { return intervalText(row, exactNumber); },
            .alignment = Qt::AlignRight,
            .firstOrder = Qt::DescendingOrder};
  }

  static Column precision() {
    return numberColumn<ConceptRow>(
        tr("Precision"),
        tr("Of the bases where the latent exceeds the threshold, the share that carries the label. Mean of the two "
           "test sets."),
        [](const ConceptRow& row) { return row.meanOfTests(&ConceptSetValues::precision); }, formatScore);
  }

  static Column recall() {
    return numberColumn<ConceptRow>(
        tr("Recall"),
        tr("Of the labelled bases (or, scored by region, of the labelled regions), the share where the latent exceeds "
           "the threshold. Mean of the two test sets."),
        [](const ConceptRow& row) { return row.meanOfTests(&ConceptSetValues::recall); }, formatScore);
  }

  static Column threshold() {
    return numberColumn<ConceptRow>(
        tr("Threshold"),
        tr("Activation above which the latent counts as firing: the one with the best F1 on the tuning set."),
        [](const ConceptRow& row) { return row.threshold; }, formatActivation);
  }

  static Column support() {
    return supportColumn(tr("Support"),
                         tr("How much was there to be found in the two test sets: labelled bases (bp), or labelled "
                            "regions where recall counts regions."),
                         [](const ConceptRow& row) { return row.supportOfTests(); });
  }

  static Column setSupport(size_t set) {
    return supportColumn(setTitle(set, tr("Support")), tr("Labelled bases (bp) or regions in this set."),
                         [set](const ConceptRow& row) { return row.sets[set].support; });
  }

  static Column supportColumn(const QString& title, const QString& definition,
                              const std::function<double(const ConceptRow&)>& value) {
    Column column = numberColumn<ConceptRow>(title, definition, value, formatWhole);
    column.display = [value](const ConceptRow& row) { return formatSupport(value(row), row.countsRegions); };
    return column;
  }

  static Column null() {
    return numberColumn<ConceptRow>(
        tr("Null F1"),
        tr("Mean F1 on the test sets of the same procedure after the labels of every record were turned round by a "
           "random offset: what chance gives this latent."),
        [](const ConceptRow& row) { return row.nullF1; }, formatScore);
  }

  static Column qValue() {
    Column column = numberColumn<ConceptRow>(
        tr("q"),
        tr("Share of false discoveries among the rows that are at least this unlikely by chance (Benjamini-Hochberg "
           "over all rows of the run)."),
        [](const ConceptRow& row) { return row.qValue; }, formatChance);
    column.firstOrder = Qt::AscendingOrder;
    return column;
  }

  static Column testF1(size_t set) {
    return numberColumn<ConceptRow>(
        setTitle(set, tr("F1")), tr("F1 on this test set."), [set](const ConceptRow& row) { return row.sets[set].f1; },
        formatScore);
  }

  static Column setPrecision(size_t set) {
    return numberColumn<ConceptRow>(
        setTitle(set, tr("Precision")), tr("Precision on this set."),
        [set](const ConceptRow& row) { return row.sets[set].precision; }, formatScore);
  }

  static Column setRecall(size_t set) {
    return numberColumn<ConceptRow>(
        setTitle(set, tr("Recall")), tr("Recall on this set."),
        [set](const ConceptRow& row) { return row.sets[set].recall; }, formatScore);
  }

  static Column model() {
    return {.title = tr("Model"),
            .definition = tr("The genomic language model whose dictionary was scored; \"neurons\" stands for the "
                             "model's own units without a dictionary, \"imported\" for scores that were computed "
                             "elsewhere."),
            .display = [](const ConceptRow& row) { return row.model; }};
  }

  static Column source() {
    return {
        .title = tr("Source"),
        .definition = tr("A run scores all concepts of its sets; a selection is one place or feature that you chose, "
                         "scored on its own."),
        .display =
            [](const ConceptRow& row) {
              //: Where a score is from: a scored or imported run, or a selection.
              return row.isSelection ? tr("selection") : tr("run");
            },
        .sortKey = [](const ConceptRow& row) { return SortKey(row.isSelection ? 1.0 : 0.0); }};
  }

  static Column modeColumn() {
    return {.title = tr("Mode"),
            .definition = tr("How was counted. Scores of two modes are not to be compared."),
            .display = [](const ConceptRow& row) { return row.mode; }};
  }

  static Column sets() {
    return {.title = tr("Sets"),
            .definition = tr("The files or sequences of tuning set, test set 1 and test set 2."),
            .display = [](const ConceptRow& row) { return row.setNames; }};
  }

  static Column ofOrigin(const QString& title, const QString& definition, QString ConceptOrigin::*value) {
    return {.title = title, .definition = definition, .display = [value](const ConceptRow& row) {
              return (*row.origin).*value;
            }};
  }

  //: A number of one set, such as "F1, tuning" or "Recall, test 2".
  static QString setTitle(size_t set, const QString& number) {
    const QString name = set == 0 ? tr("tuning") : set == 1 ? tr("test 1") : tr("test 2");
    return tr("%1, %2").arg(number, name);
  }

  static QString intervalText(const ConceptRow& row, QString (*format)(double)) {
    if (std::isnan(row.low) || std::isnan(row.high))
      return formatAbsent();
    return QStringLiteral("%1-%2").arg(format(row.low), format(row.high));
  }
};

constexpr double kF1Step = 0.05;
constexpr int kWidestName = 10 * kGrid;
constexpr int kFilterWidth = 16 * kGrid;

}  // namespace

ConceptTable::ConceptTable(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<ConceptRow>(ConceptColumns::all(), this)) {
  table_ = new FilteredTable(*model_,
                             {.name = tr("Concepts"),
                              .filterHint = tr("filter: concept, latent, model"),
                              .filterColumns = {Concept, Latent, Model, Mode},
                              .linkColumns = {Latent},
                              .widestColumn = kWidestName,
                              .wrapsTitles = true,
                              .spareColumns = {Interval, Null, QValue, Precision, Recall, Support, Threshold}},
                             this);
  table_->setObjectName(QStringLiteral("concepts"));
  for (int column = Mode; column < model_->columnCount(); ++column)
    table_->view().setColumnHidden(column, true);
  table_->view().setColumnHidden(Model, true);
  table_->view().setColumnHidden(Source, true);
  table_->filterEdit().setMinimumWidth(kFilterWidth);
  table_->setSort(usualSort());
  buildFilters();
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);

  const auto keyAt = [this](int row) { return model_->rowAt(row).key; };
  connect(table_, &FilteredTable::rowPicked, this, [=, this](int row) { Q_EMIT rowPicked(keyAt(row)); });
  connect(table_, &FilteredTable::rowActivated, this, [=, this](int row) { Q_EMIT rowActivated(keyAt(row)); });
  connect(table_, &FilteredTable::contextMenuRequested, this,
          [=, this](const std::vector<int>& rows, const QPoint& at) {
            std::vector<qint64> keys;
            std::transform(rows.begin(), rows.end(), std::back_inserter(keys), keyAt);
            Q_EMIT contextMenuRequested(keys, at);
          });
}

ConceptTable::~ConceptTable() = default;

void ConceptTable::buildFilters() {
  leastF1_ = new QDoubleSpinBox(this);
  leastF1_->setRange(0, 1);
  leastF1_->setSingleStep(kF1Step);
  leastF1_->setPrefix(QStringLiteral("F1 ≥ "));
  leastF1_->setToolTip(
      tr("Shows the rows with at least this held-out F1, or, where nothing was held out, this F1 on the tuning set. "
         "Where no test set carries the concept there is no F1 to go by."));
  leastF1_->setAccessibleName(tr("Least F1"));
  layer_ = new QComboBox(this);
  layer_->setAccessibleName(tr("Layer"));
  modelChoice_ = new QComboBox(this);
  modelChoice_->setAccessibleName(tr("Model"));
  constexpr int kShortestName = 10;  // letters: a path of a model may be long
  modelChoice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  modelChoice_->setMinimumContentsLength(kShortestName);
  for (QWidget* filter :
       {static_cast<QWidget*>(leastF1_), static_cast<QWidget*>(layer_), static_cast<QWidget*>(modelChoice_)})
    table_->addToFilterLine(*filter);
  connect(leastF1_, &QDoubleSpinBox::valueChanged, this, &ConceptTable::applyFilters);
  connect(layer_, &QComboBox::currentIndexChanged, this, &ConceptTable::applyFilters);
  connect(modelChoice_, &QComboBox::currentIndexChanged, this, &ConceptTable::applyFilters);
  fillChoices();
}

/// The layers and models that occur; a choice of one is no choice, and is not shown.
void ConceptTable::fillChoices() {
  std::set<int> layers;
  std::set<QString> models;
  for (const ConceptRow& row : rows_) {
    layers.insert(row.latent.layer);
    models.insert(row.model);
  }
  const auto fill = [](QComboBox& box, const QString& all, const auto& choices, auto textOf) {
    const QSignalBlocker quiet(box);
    const QVariant chosen = box.currentData();
    box.clear();
    box.addItem(all);
    for (const auto& choice : choices)
      box.addItem(textOf(choice), choice);
    box.setCurrentIndex(std::max(0, chosen.isValid() ? box.findData(chosen) : 0));
    box.setVisible(choices.size() > 1);
  };
  fill(*layer_, tr("all layers"), layers, [](int layer) { return tr("layer %1").arg(layer); });
  fill(*modelChoice_, tr("all models"), models, [](const QString& model) { return model; });
}

/// A column that tells nothing while all rows are alike comes and goes with the second kind.
void ConceptTable::showColumn(int column, bool isNeeded, bool& wasNeeded) {
  if (isNeeded == wasNeeded)
    return;
  wasNeeded = isNeeded;
  table_->setColumnShown(column, isNeeded);
}

bool ConceptTable::passes(const ConceptRow& row) const {
  const QVariant layer = layer_->currentData(), model = modelChoice_->currentData();
  return (leastF1_->value() <= 0 || row.countingF1 >= leastF1_->value()) &&
         (!layer.isValid() || row.latent.layer == layer.toInt()) && (!model.isValid() || row.model == model.toString());
}

void ConceptTable::applyFilters() {
  const int current = table_->currentRow();
  const int64_t key = current < 0 ? -1 : model_->rowAt(current).key;
  std::vector<ConceptRow> shown;
  std::copy_if(rows_.begin(), rows_.end(), std::back_inserter(shown),
               [this](const ConceptRow& row) { return passes(row); });
  const auto withheld = static_cast<int>(rows_.size() - shown.size());
  model_->setRows(std::move(shown));
  table_->setWithheld(withheld);
  setCurrent(key);
}

/// What the user selected comes after what was scored.
std::vector<SortColumn> ConceptTable::usualSort() const {
  std::vector<SortColumn> sort{{TuningF1, Qt::DescendingOrder}};
  if (hasSelections_)
    sort.insert(sort.begin(), {Source, Qt::AscendingOrder});
  return sort;
}

void ConceptTable::setRows(std::vector<ConceptRow> rows) {
  rows_ = std::move(rows);
  fillChoices();
  applyFilters();
  showColumn(Model, modelChoice_->count() > 2, hasSeveralModels_);  // beside "all models"
  const bool isUsualSort = table_->sort() == usualSort();
  showColumn(Source, std::ranges::any_of(rows_, &ConceptRow::isSelection), hasSelections_);
  if (isUsualSort)
    table_->setSort(usualSort());
}

void ConceptTable::setCurrent(int64_t key) {
  const auto& shown = model_->rows();
  const auto found = std::find_if(shown.begin(), shown.end(), [key](const ConceptRow& row) { return row.key == key; });
  if (found == shown.end())
    table_->clearSelection();
  else
    table_->selectRow(static_cast<int>(found - shown.begin()));
}

void ConceptTable::setFilterText(const QString& text) {
  table_->filterEdit().setText(text);
}

std::vector<QStringList> ConceptTable::toCells() const {
  std::vector<const ConceptRow*> rows;
  for (const int row : table_->shownRows())
    rows.push_back(&model_->rowAt(row));
  return conceptCells(rows);
}

std::vector<int64_t> ConceptTable::shownKeys() const {
  std::vector<int64_t> keys;
  for (const int row : table_->shownRows())
    keys.push_back(model_->rowAt(row).key);
  return keys;
}

}  // namespace dglm
