// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/meta_tables.h"

#include <QCoreApplication>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/pin_delegate.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

QString metaDecimals(double value) {
  return formatDecimals(value, 3);
}

class MetaLatentColumns {
  Q_DECLARE_TR_FUNCTIONS(MetaLatentColumns)

 public:
  enum Index { Pin, Number, Label, Concept, F1, Purity, Coverage, Latents, Importance, Stability };
  using Row = MetaLatentRow;

  static std::vector<TableColumn<Row>> all() {
    return {
        {.title = tr("Track"),
         .definition = tr("A pin in the track's colour: the family has a track and a ring, the sum of its latents' "
                          "activations, each times its strength. A click or Space pins."),
         .display = [](const Row&) { return QString(); },
         .sortKey = [](const Row& row) { return SortKey(row.hasTrack ? 1.0 : 0.0); },
         .csv = [](const Row& row) { return row.hasTrack ? tr("track") : QString(); },
         .firstOrder = Qt::DescendingOrder,
         .showTitle = false,
         .extra = pinRole},
        numberColumn<Row>(
            tr("Family"), tr("Number of the meta-latent, from 0."),
            [](const Row& row) { return int64_t{row.metaLatent}; }, formatWhole),
        {.title = tr("Label"),
         .definition = tr("The concept that most of its 20 nearest latents have."),
         .display = [](const Row& row) { return row.label; }},
        {.title = tr("Concept"),
         .definition = tr("What the family as a whole outlines best, found anew on the sets of the project's "
                          "concept scores; - before it was scored, and where nothing reached the least F1."),
         .display = [](const Row& row) { return row.conceptName.isEmpty() ? QStringLiteral("-") : row.conceptName; },
         .sortKey = [](const Row& row) { return row.conceptName.isEmpty() ? SortKey() : SortKey(row.conceptName); },
         .csv = [](const Row& row) { return row.conceptName; }},
        f1(),
        numberColumn<Row>(
            tr("Purity"), tr("Share of these 20, or of all where there are fewer, that have it."),
            [](const Row& row) { return row.purity; }, formatScore),
        numberColumn<Row>(
            tr("Coverage"), tr("Share of all latents with this concept that are in the family."),
            [](const Row& row) { return row.coverage; }, formatScore),
        numberColumn<Row>(
            tr("Latents"), tr("Latents on which the meta-latent is active."),
            [](const Row& row) { return row.children; }, formatWhole),
        numberColumn<Row>(
            tr("Importance"), tr("Mean strength on the 20 nearest latents, times the length of its direction."),
            [](const Row& row) { return row.importance; }, metaDecimals),
        numberColumn<Row>(
            tr("Stability"),
            tr("Mean cosine between its direction and its matches in the meta-SAEs of other seeds; n/a: trained "
               "from one seed."),
            [](const Row& row) { return row.stability; }, formatScore)};
  }

 private:
  static TableColumn<Row> f1() {
    TableColumn<Row> column = numberColumn<Row>(
        tr("F1"),
        tr("Held-out F1 of that concept: the mean of the two test sets, at the threshold that the tuning set chose. "
           "The tool tip has the interval and the control."),
        [](const Row& row) { return row.f1; }, formatScore);
    column.extra = [](const Row& row, int role) {
      return role == Qt::ToolTipRole && !row.f1Detail.isEmpty() ? QVariant(row.f1Detail) : QVariant();
    };
    return column;
  }

  static QVariant pinRole(const Row& row, int role) {
    switch (role) {
      case PinDelegate::kPinnedRole:
        return row.hasTrack;
      case PinDelegate::kColourRole:
        return row.trackColour;
      case Qt::ToolTipRole:
      case Qt::AccessibleTextRole:
        return row.hasTrack ? tr("has a track") : tr("has no track");
      default:
        return {};
    }
  }
};

class MetaChildColumns {
  Q_DECLARE_TR_FUNCTIONS(MetaChildColumns)

 public:
  enum Index { Latent, Name, Concepts };
  using Row = MetaChildRow;

  static std::vector<TableColumn<Row>> all() {
    return {{.title = tr("Latent"),
             .definition = tr("Layer and number of the latent."),
             .display = [](const Row& row) { return row.title; },
             .sortKey = [](const Row& row) { return numberKey(row.latent); },
             .csv = [](const Row& row) { return row.title; }},
            {.title = tr("Name"),
             .definition = tr("Its name in this project."),
             .display = [](const Row& row) { return row.name; }},
            {.title = tr("Concepts"),
             .definition = tr("Its best concept when the meta-SAE was trained."),
             .display = [](const Row& row) { return row.labels; }},
            numberColumn<Row>(
                tr("F1"), tr("Of that concept."), [](const Row& row) { return row.f1; }, formatScore),
            numberColumn<Row>(
                tr("Strength"), tr("How active the meta-latent is on the latent's direction."),
                [](const Row& row) { return row.strength; }, metaDecimals)};
  }
};

void layOutAlone(QWidget& host, FilteredTable& table) {
  auto* layout = new QVBoxLayout(&host);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(&table);
  host.setFocusProxy(&table);
}

}  // namespace

MetaLatentTable::MetaLatentTable(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<MetaLatentRow>(MetaLatentColumns::all(), this)) {
  table_ = new FilteredTable(
      *model_,
      {.name = tr("Families of latents"),
       .filterHint = tr("filter: label or concept"),
       .filterColumns = {MetaLatentColumns::Label, MetaLatentColumns::Concept},
       .widestColumn = 24 * kGrid,
       .spareColumns = {MetaLatentColumns::Purity, MetaLatentColumns::Coverage, MetaLatentColumns::Latents,
                        MetaLatentColumns::Stability, MetaLatentColumns::Importance}},
      this);
  table_->view().setItemDelegateForColumn(MetaLatentColumns::Pin, new PinDelegate(this));
  table_->setSort({{MetaLatentColumns::Purity, Qt::DescendingOrder}});
  setScoresShown(false);
  layOutAlone(*this, *table_);
  connect(table_, &FilteredTable::spacePressed, this, &MetaLatentTable::toggleTracks);
  connect(table_, &FilteredTable::cellClicked, this, [this](int row, int column) {
    if (column == MetaLatentColumns::Pin)
      toggleTracks({row});
  });
  connect(table_, &FilteredTable::contextMenuRequested, this,
          [this](const std::vector<int>&, const QPoint& position) { Q_EMIT contextMenuRequested(position); });
  connect(table_, &FilteredTable::rowPicked, this, [this](int row) { Q_EMIT picked(model_->rowAt(row).metaLatent); });
}

MetaLatentTable::~MetaLatentTable() = default;

void MetaLatentTable::setRows(std::vector<MetaLatentRow> rows) {
  model_->setRows(std::move(rows));
}

void MetaLatentTable::updateRow(const MetaLatentRow& row) {
  if (const int at = rowOf(row.metaLatent); at >= 0)
    model_->setRow(at, row);
}

const std::vector<MetaLatentRow>& MetaLatentTable::rows() const {
  return model_->rows();
}

void MetaLatentTable::setScoresShown(bool isShown) {
  for (const int column : {MetaLatentColumns::Concept, MetaLatentColumns::F1})
    table_->setColumnShown(column, isShown);
}

void MetaLatentTable::setCurrent(int32_t metaLatent) {
  if (const int row = rowOf(metaLatent); row >= 0)
    table_->selectRow(row);
  else
    table_->clearSelection();
}

std::vector<int32_t> MetaLatentTable::selected() const {
  std::vector<int32_t> metaLatents;
  for (const int row : table_->selectedRows())
    metaLatents.push_back(model_->rowAt(row).metaLatent);
  return metaLatents;
}

int MetaLatentTable::rowOf(int32_t metaLatent) const {
  const auto found = std::ranges::find(model_->rows(), metaLatent, &MetaLatentRow::metaLatent);
  return found == model_->rows().end() ? -1 : static_cast<int>(found - model_->rows().begin());
}

/// Several rows take one state, so that pressing Space twice brings the old picture back.
void MetaLatentTable::toggleTracks(const std::vector<int>& rows) {
  const bool shown = std::ranges::any_of(rows, [this](int row) { return !model_->rowAt(row).hasTrack; });
  std::vector<int32_t> changed;
  for (const int row : rows)
    if (model_->rowAt(row).hasTrack != shown)
      changed.push_back(model_->rowAt(row).metaLatent);
  if (!changed.empty())
    Q_EMIT tracksToggled(changed, shown);
}

MetaChildTable::MetaChildTable(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<MetaChildRow>(MetaChildColumns::all(), this)) {
  table_ = new FilteredTable(
      *model_,
      {.name = tr("Latents of the family"),
       .filterHint = tr("filter: latent, name or concept"),
       .filterColumns = {MetaChildColumns::Latent, MetaChildColumns::Name, MetaChildColumns::Concepts},
       .linkColumns = {MetaChildColumns::Latent},
       .widestColumn = 24 * kGrid},
      this);
  table_->setSort({{MetaChildColumns::Concepts + 2, Qt::DescendingOrder}});
  layOutAlone(*this, *table_);
  const auto pick = [this](int row) { Q_EMIT picked(model_->rowAt(row).latent); };
  connect(table_, &FilteredTable::rowPicked, this, pick);
  connect(table_, &FilteredTable::rowActivated, this, pick);
  connect(table_, &FilteredTable::contextMenuRequested, this,
          [this](const std::vector<int>&, const QPoint& position) { Q_EMIT contextMenuRequested(position); });
}

MetaChildTable::~MetaChildTable() = default;

void MetaChildTable::setRows(std::vector<MetaChildRow> rows) {
  model_->setRows(std::move(rows));
}

std::vector<int32_t> MetaChildTable::selected() const {
  std::vector<int32_t> latents;
  for (const int row : table_->selectedRows())
    latents.push_back(model_->rowAt(row).latent);
  return latents;
}

}  // namespace dglm
