// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/latent_table.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/pin_delegate.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum Column { Pin, Latent, Label, F1, LabelShare, Maximum, Active, Records, Stability, Note };

class LatentColumns {
  Q_DECLARE_TR_FUNCTIONS(LatentColumns)

 public:
  static TableColumn<LatentRow> pin() {
    return {.title = tr("Track"),
            .definition = tr("A pin in the track's colour: pinned, shown as a track. A click or Space pins."),
            .display = [](const LatentRow&) { return QString(); },
            .sortKey = [](const LatentRow& row) { return SortKey(row.pinned ? 1.0 : 0.0); },
            .csv = [](const LatentRow& row) { return stateOf(row); },
            .firstOrder = Qt::DescendingOrder,
            .showTitle = false,
            .extra = pinRole};
  }

  static TableColumn<LatentRow> latent() {
    constexpr double kLatentsPerLayer = 1e9;
    return {.title = tr("Latent"),
            .definition = tr("Layer and number of the latent in its dictionary, both counted from 0."),
            .display = [](const LatentRow& row) { return toText(row.id); },
            .sortKey = [](const LatentRow& row) { return SortKey(row.id.layer * kLatentsPerLayer + row.id.latent); }};
  }

  static TableColumn<LatentRow> label() {
    return {.title = tr("Label"),
            .definition = tr("Your own name for the latent; or else its best concept by held-out F1, once concepts "
                             "were scored, in grey where that is below .50; or else, in grey with a question mark, a "
                             "guess: the feature that its activations "
                             "touch most beyond chance in the sequences read. The tool tip of a label says which."),
            .display = [](const LatentRow& row) { return row.label.isEmpty() ? QStringLiteral("-") : row.label; },
            .sortKey = [](const LatentRow& row) { return row.label.isEmpty() ? SortKey() : SortKey(row.label); },
            .csv = [](const LatentRow& row) { return row.label; },
            .extra =
                [](const LatentRow& row, int role) {
                  if (role == Qt::ForegroundRole && row.labelColour.isValid())
                    return QVariant(row.labelColour);
                  return role == Qt::ToolTipRole && !row.labelOrigin.isEmpty() ? QVariant(row.labelOrigin) : QVariant();
                }};
  }

  static TableColumn<LatentRow> f1() {
    return numberColumn<LatentRow>(
        tr("F1"),
        tr("Held-out F1 of the latent's best concept: the mean of the two test sets, at the threshold that the tuning "
           "set chose. n/a: no concept was scored, or none reached the least F1."),
        [](const LatentRow& row) { return row.f1; }, formatScore);
  }

  static TableColumn<LatentRow> labelShare() {
    return numberColumn<LatentRow>(
        tr("Share"),
        tr("Share of the latent's activation that lies inside features with this label, over all records."),
        [](const LatentRow& row) { return row.labelShare; }, formatPercent);
  }

  static TableColumn<LatentRow> maximum() {
    return numberColumn<LatentRow>(
        tr("Max"), tr("Highest activation of the latent at any token of any record and reading frame."),
        [](const LatentRow& row) { return row.maximum; }, formatActivation);
  }

  static TableColumn<LatentRow> active() {
    return numberColumn<LatentRow>(
        tr("Active"), tr("Share of all tokens at which the latent is not zero, over all records and frames."),
        [](const LatentRow& row) { return row.fractionActive; }, formatPercent);
  }

  static TableColumn<LatentRow> records() {
    return numberColumn<LatentRow>(
        tr("Fires in"), tr("Number of records with at least one token at which the latent is not zero."),
        [](const LatentRow& row) { return row.recordsFiring; }, formatWhole);
  }

  static TableColumn<LatentRow> stability() {
    return numberColumn<LatentRow>(
        tr("Stability"),
        tr("Mean cosine of the latent's direction and its match in dictionaries trained from other seeds, matched one "
           "to one. .70 and above: it comes back, which is evidence. Below: this seed alone may have made it. n/a: not "
           "measured; choose two runs in the Training panel."),
        [](const LatentRow& row) { return row.stability; }, formatScore);
  }

  static TableColumn<LatentRow> note() {
    return {.title = tr("Note"),
            .definition = tr("Your note on the latent."),
            .display = [](const LatentRow& row) { return row.note.simplified(); },
            .csv = [](const LatentRow& row) { return row.note; }};
  }

 private:
  static QString stateOf(const LatentRow& row) { return row.pinned ? tr("pinned") : QString(); }

  static QVariant pinRole(const LatentRow& row, int role) {
    switch (role) {
      case PinDelegate::kPinnedRole:
        return row.pinned;
      case PinDelegate::kColourRole:
        return row.trackColour;
      case Qt::ToolTipRole:
      case Qt::AccessibleTextRole:
        return row.pinned ? stateOf(row) : tr("not pinned");
      default:
        return {};
    }
  }
};

std::vector<TableColumn<LatentRow>> latentColumns() {
  return {LatentColumns::pin(),        LatentColumns::latent(),  LatentColumns::label(),  LatentColumns::f1(),
          LatentColumns::labelShare(), LatentColumns::maximum(), LatentColumns::active(), LatentColumns::records(),
          LatentColumns::stability(),  LatentColumns::note()};
}

}  // namespace

LatentTable::LatentTable(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<LatentRow>(latentColumns(), this)) {
  table_ = new FilteredTable(*model_,
                             {.name = tr("Latents"),
                              .filterHint = tr("filter: id, label, note"),
                              .filterColumns = {Latent, Label, Note},
                              .linkColumns = {Latent},
                              .widestColumn = 12 * kGrid,
                              .wrapsTitles = true,
                              .spareColumns = {Active, Records}},
                             this);
  table_->setObjectName(QStringLiteral("latents"));
  table_->view().setItemDelegateForColumn(Pin, new PinDelegate(this));
  for (const int column : {LabelShare, Stability, Note})
    table_->view().setColumnHidden(column, true);
  table_->setStretchColumn(Label);
  table_->setSort({{Pin, Qt::DescendingOrder}, {Maximum, Qt::DescendingOrder}});
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);

  const auto idAt = [this](int row) { return model_->rowAt(row).id; };
  connect(table_, &FilteredTable::rowPicked, this, [=, this](int row) { Q_EMIT latentPicked(idAt(row)); });
  connect(table_, &FilteredTable::rowActivated, this, [=, this](int row) { Q_EMIT latentActivated(idAt(row)); });
  connect(table_, &FilteredTable::spacePressed, this, &LatentTable::togglePins);
  connect(table_, &FilteredTable::cellClicked, this, [this](int row, int column) {
    if (column == Pin)
      togglePins({row});
  });
  connect(table_, &FilteredTable::contextMenuRequested, this,
          [=, this](const std::vector<int>& rows, const QPoint& at) {
            std::vector<LatentId> ids;
            std::transform(rows.begin(), rows.end(), std::back_inserter(ids), idAt);
            Q_EMIT contextMenuRequested(ids, at);
          });
}

LatentTable::~LatentTable() = default;

void LatentTable::setRows(std::vector<LatentRow> rows) {
  const int current = table_->currentRow();
  const LatentId id = current < 0 ? LatentId{-1, -1} : model_->rowAt(current).id;
  model_->setRows(std::move(rows));
  setCurrentLatent(id);
}

void LatentTable::updateRow(const LatentRow& row) {
  if (const int at = rowOf(row.id); at >= 0)
    model_->setRow(at, row);
}

const std::vector<LatentRow>& LatentTable::rows() const {
  return model_->rows();
}

void LatentTable::setCurrentLatent(LatentId id) {
  if (const int row = rowOf(id); row >= 0)
    table_->selectRow(row);
}

void LatentTable::clearCurrent() {
  table_->clearSelection();
}

void LatentTable::setStabilityShown(bool isShown) {
  table_->setColumnShown(Stability, isShown);
}

QString LatentTable::toCsv() const {
  return table_->toCsv();
}

int LatentTable::widthOfTitles() const {
  return table_->widthOfTitles();
}

int LatentTable::rowOf(LatentId id) const {
  const auto& all = model_->rows();
  const auto found = std::find_if(all.begin(), all.end(), [id](const LatentRow& row) { return row.id == id; });
  return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

void LatentTable::togglePins(const std::vector<int>& rows) {
  // Several rows take one state, so that pressing Space twice brings the old picture back.
  const bool pin = std::any_of(rows.begin(), rows.end(), [this](int row) { return !model_->rowAt(row).pinned; });
  std::vector<LatentId> changed;
  for (const int row : rows)
    if (model_->rowAt(row).pinned != pin)
      changed.push_back(model_->rowAt(row).id);
  for (const LatentId id : changed)
    Q_EMIT pinToggled(id, pin);
}

}  // namespace dglm
