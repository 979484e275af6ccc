// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/design_table.h"

#include <QCoreApplication>
#include <QItemSelectionModel>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

constexpr int kDigits = 4;

enum DesignColumn { DesignName, SteeredLikelihood, PlainLikelihood };

class DesignColumns {
  Q_DECLARE_TR_FUNCTIONS(DesignColumns)

 public:
  static std::vector<TableColumn<DesignRow>> all() {
    return {{.title = tr("Design"),
             .definition = tr("The sequence with the region written anew; one row is the sequence as it was."),
             .display = [](const DesignRow& row) { return row.name; }},
            number(tr("Steered log-likelihood"),
                   tr("Pseudo-log-likelihood of the region's tokens under the steered model, each masked in turn, in "
                      "nats: nearer to 0 is likelier."),
                   &DesignRow::steered),
            number(tr("Plain log-likelihood"), tr("The same under the model as it is."), &DesignRow::plain),
            whole(tr("Substitutions"), tr("Bases that differ from the sequence as it was."), &DesignRow::substitutions),
            whole(tr("Frames kept"),
                  tr("Reading frames touching the region that still start, run open and stop where they did: the "
                     "annotated coding sequences, or without any the open frames of 30 amino acids and more."),
                  &DesignRow::framesKept),
            whole(tr("Frames broken"), tr("Reading frames that do not."), &DesignRow::framesBroken),
            numberColumn<DesignRow>(
                tr("Amino acids changed"), tr("In the reading frames that are kept; n/a where none is."),
                [](const DesignRow& row) { return row.aminoAcidsChanged; }, formatWhole)};
  }

 private:
  static TableColumn<DesignRow> number(const QString& title, const QString& definition, double DesignRow::*part) {
    return numberColumn<DesignRow>(
        title, definition, [part](const DesignRow& row) { return row.*part; },
        [](double value) { return formatShort(value, kDigits); });
  }
  static TableColumn<DesignRow> whole(const QString& title, const QString& definition, int64_t DesignRow::*part) {
    return numberColumn<DesignRow>(
        title, definition, [part](const DesignRow& row) { return row.*part; }, formatWhole);
  }
};

}  // namespace

DesignTable::DesignTable(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<DesignRow>(DesignColumns::all(), this)) {
  table_ = new FilteredTable(
      *model_,
      {.name = tr("Designs"), .filterHint = tr("filter: design"), .filterColumns = {DesignName}, .wrapsTitles = true},
      this);
  table_->setSort({{SteeredLikelihood, Qt::DescendingOrder}});
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
  connect(table_->view().selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &DesignTable::selectionChanged);
}

DesignTable::~DesignTable() = default;

void DesignTable::setRows(std::vector<DesignRow> rows) {
  model_->setRows(std::move(rows));
}

std::vector<int> DesignTable::selected() const {
  std::vector<int> numbers;
  for (const int row : table_->selectedRows())
    if (const int number = model_->rowAt(row).number; number > 0)
      numbers.push_back(number);
  return numbers;
}

}  // namespace dglm
