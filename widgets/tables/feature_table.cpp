// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/feature_table.h"

#include <QColorDialog>
#include <QCoreApplication>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/parts/theme.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"
#include "widgets/tables/swatch_delegate.h"

namespace dglm {
namespace {

enum Column { Visible, Colour, Label, Type, Start, End, Length, StrandColumn };

class FeatureColumns {
  Q_DECLARE_TR_FUNCTIONS(FeatureColumns)

 public:
  static std::vector<TableColumn<FeatureRow>> all() {
    return {visible(), colour(), label(), type(), start(), end(), length(), strand()};
  }

 private:
  static TableColumn<FeatureRow> visible() {
    return {.title = tr("Shown"),
            .definition = tr("Whether the feature is drawn on the map and above the tracks. Space shows or hides it."),
            .display = [](const FeatureRow&) { return QString(); },
            .sortKey = [](const FeatureRow& row) { return SortKey(row.isVisible ? 1.0 : 0.0); },
            .csv = [](const FeatureRow& row) { return row.isVisible ? tr("shown") : tr("hidden"); },
            .firstOrder = Qt::DescendingOrder,
            .showTitle = false,
            .extra = [](const FeatureRow& row, int role) -> QVariant {
              if (role == Qt::CheckStateRole)
                return row.isVisible ? Qt::Checked : Qt::Unchecked;
              return role == Qt::AccessibleTextRole ? QVariant(row.isVisible ? tr("shown") : tr("hidden")) : QVariant();
            }};
  }

  static TableColumn<FeatureRow> colour() {
    return {.title = tr("Colour"),
            .definition = tr("Colour of the feature: the file's own, or else that of its type. A click changes it."),
            .display = [](const FeatureRow&) { return QString(); },
            .sortKey = [](const FeatureRow& row) { return SortKey(row.colour.name()); },
            .csv = [](const FeatureRow& row) { return row.colour.name(); },
            .showTitle = false,
            .extra = [](const FeatureRow& row, int role) -> QVariant {
              if (role == Qt::DecorationRole)
                return row.colour;
              return role == Qt::AccessibleTextRole ? QVariant(row.colour.name()) : QVariant();
            }};
  }

  static TableColumn<FeatureRow> label() {
    return {.title = tr("Feature"),
            .definition = tr("Name of the feature: its label, gene or product, or else its type."),
            .display = [](const FeatureRow& row) { return row.label; },
            .extra = [](const FeatureRow& row, int role) -> QVariant {
              if (role != Qt::ToolTipRole)
                return {};
              return row.isMadeByHand ? tr("%1, made or changed by hand").arg(row.label) : row.label;
            }};
  }

  static TableColumn<FeatureRow> type() {
    return {.title = tr("Type"),
            .definition = tr("Feature key of the file, such as CDS or rep_origin."),
            .display = [](const FeatureRow& row) { return row.type; }};
  }

  static TableColumn<FeatureRow> start() {
    return position(tr("Start"), tr("First base of the feature, counted from 1."),
                    [](const FeatureRow& row) { return row.bases.start + 1; });
  }

  static TableColumn<FeatureRow> end() {
    return position(tr("End"),
                    tr("Last base of the feature, counted from 1. Smaller than the start if it runs over the origin."),
                    [](const FeatureRow& row) {
                      return row.bases.end > row.recordLength ? row.bases.end - row.recordLength : row.bases.end;
                    });
  }

  static TableColumn<FeatureRow> length() {
    return position(tr("Length (bp)"), tr("Bases from start to end, both counted."),
                    [](const FeatureRow& row) { return row.length; });
  }

  static TableColumn<FeatureRow> strand() {
    return {.title = tr("Strand"),
            .definition = tr("Strand on which the feature reads, or none."),
            .display = [](const FeatureRow& row) { return formatStrand(row.strand); }};
  }

  /// Unlike scores, positions are looked through from the first on.
  template <class Value>
  static TableColumn<FeatureRow> position(const QString& title, const QString& definition, Value value) {
    TableColumn<FeatureRow> column = numberColumn<FeatureRow>(title, definition, value, formatWhole);
    column.firstOrder = Qt::AscendingOrder;
    return column;
  }
};

}  // namespace

FeatureTable::FeatureTable(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<FeatureRow>(FeatureColumns::all(), this)) {
  table_ = new FilteredTable(
      *model_, {.name = tr("Features"), .filterHint = tr("filter: name, type"), .filterColumns = {Label, Type}}, this);
  table_->setObjectName(QStringLiteral("features"));
  table_->view().setItemDelegateForColumn(Colour, new SwatchDelegate(this));
  table_->setStretchColumn(Label);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);

  const auto featureAt = [this](int row) { return model_->rowAt(row).feature; };
  connect(table_, &FilteredTable::rowPicked, this, [=, this](int row) { Q_EMIT featurePicked(featureAt(row)); });
  connect(table_, &FilteredTable::rowActivated, this, [=, this](int row) { Q_EMIT featureActivated(featureAt(row)); });
  connect(table_, &FilteredTable::spacePressed, this, &FeatureTable::toggleVisibility);
  connect(table_, &FilteredTable::cellClicked, this, &FeatureTable::onCellClicked);
  connect(table_, &FilteredTable::contextMenuRequested, this,
          [=, this](const std::vector<int>& rows, const QPoint& at) {
            std::vector<int> features;
            std::transform(rows.begin(), rows.end(), std::back_inserter(features), featureAt);
            Q_EMIT contextMenuRequested(features, at);
          });
}

FeatureTable::~FeatureTable() = default;

void FeatureTable::setRows(std::vector<FeatureRow> rows) {
  model_->setRows(std::move(rows));
}

void FeatureTable::updateRow(const FeatureRow& row) {
  if (const int at = rowOf(row.feature); at >= 0)
    model_->setRow(at, row);
}

const std::vector<FeatureRow>& FeatureTable::rows() const {
  return model_->rows();
}

void FeatureTable::setCurrentFeature(int feature) {
  if (const int row = rowOf(feature); row >= 0)
    table_->selectRow(row);
  else
    table_->clearSelection();
}

QString FeatureTable::toCsv() const {
  return table_->toCsv();
}

void FeatureTable::chooseColour(int feature) {
  const int row = rowOf(feature);
  if (row < 0)
    return;
  auto* dialog = new QColorDialog(model_->rowAt(row).colour, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Colour of %1").arg(model_->rowAt(row).label));
  connect(dialog, &QColorDialog::colorSelected, this,
          [this, feature](const QColor& colour) { Q_EMIT colourChanged(feature, colour); });
  dialog->open();
}

int FeatureTable::rowOf(int feature) const {
  const auto& all = model_->rows();
  const auto found =
      std::find_if(all.begin(), all.end(), [=](const FeatureRow& row) { return row.feature == feature; });
  return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

void FeatureTable::toggleVisibility(const std::vector<int>& rows) {
  const bool show = std::any_of(rows.begin(), rows.end(), [this](int row) { return !model_->rowAt(row).isVisible; });
  std::vector<int> changed;
  for (const int row : rows)
    if (model_->rowAt(row).isVisible != show)
      changed.push_back(model_->rowAt(row).feature);
  for (const int feature : changed)
    Q_EMIT visibilityChanged(feature, show);
}

void FeatureTable::onCellClicked(int row, int column) {
  if (column == Visible)
    toggleVisibility({row});
  else if (column == Colour)
    chooseColour(model_->rowAt(row).feature);
}

}  // namespace dglm
