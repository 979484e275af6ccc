// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/meta_sae_table.h"

#include <QCoreApplication>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

QString twoDecimals(double value) {
  return formatDecimals(value, 2);
}

QString threeDecimals(double value) {
  return formatDecimals(value, 3);
}

QString alphaText(double value) {
  return formatShort(value, 4);
}

class MetaSaeColumns {
  Q_DECLARE_TR_FUNCTIONS(MetaSaeColumns)

 public:
  enum Index { Name, State, Directions, L0, Error, Explained, Stability, Families, Trainer, Alpha, K, Seed, TrainedOn };
  using Row = MetaSaeRow;

  static std::vector<TableColumn<Row>> all() {
    return {
        {.title = tr("Meta-SAE"),
         .definition = tr("Name of its run; the tool tip has its folder."),
         .display = [](const Row& row) { return row.name; },
         .extra = [](const Row& row, int role) { return role == Qt::ToolTipRole ? QVariant(row.folder) : QVariant(); }},
        text(tr("State"), tr("Whether its families are those of the panel, or it belongs to another dictionary."),
             &Row::state),
        {.title = tr("Directions"),
         .definition = tr("What it was trained on: latents, or the control's random directions."),
         .display = [](const Row& row) { return row.isControl ? tr("random") : tr("latents"); }},
        number(tr("L0"), tr("Families that a latent belongs to, on average."), &Row::l0, twoDecimals),
        number(tr("Error"), tr("Mean squared error of a direction, summed over its dimensions."), &Row::error,
               threeDecimals),
        number(tr("Explained"), tr("Share of the directions' variance that it gives back."), &Row::explained,
               formatScore),
        number(tr("Stability"),
               tr("Mean cosine between its directions and their matches in the meta-SAEs of other seeds; n/a: "
                  "trained from one seed."),
               &Row::stability, formatScore),
        number(tr("Families"), tr("Meta-latents, with those that are active on no latent."), &Row::families,
               formatWhole),
        text(tr("Trainer"), tr("How few families a latent belongs to."), &Row::trainer),
        number(tr("Alpha"), tr("Penalty of JumpReLU on the number of families of a latent."), &Row::alpha, alphaText),
        number(tr("k"), tr("Families of a latent that BatchTopK keeps, on average."), &Row::k, formatWhole),
        number(tr("Seed"), tr("Seed of the first weights and of the order of the latents."), &Row::seed, formatWhole),
        number(tr("Latents"), tr("Latents, or as many random directions, that it was trained on."), &Row::trainedOn,
               formatWhole)};
  }

 private:
  static TableColumn<Row> text(const QString& title, const QString& definition, QString Row::*part) {
    return {.title = title, .definition = definition, .display = [part](const Row& row) { return row.*part; }};
  }

  template <typename Value>
  static TableColumn<Row> number(const QString& title, const QString& definition, Value Row::*part,
                                 QString (*format)(double)) {
    return numberColumn<Row>(
        title, definition, [part](const Row& row) { return row.*part; }, format);
  }
};

}  // namespace

MetaSaeTable::MetaSaeTable(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<MetaSaeRow>(MetaSaeColumns::all(), this)) {
  using Columns = MetaSaeColumns;
  table_ =
      new FilteredTable(*model_,
                        {.name = tr("Meta-SAEs"),
                         .filterHint = tr("filter: name, trainer, state"),
                         .filterColumns = {Columns::Name, Columns::Trainer, Columns::State, Columns::Directions},
                         .widestColumn = 22 * kGrid,
                         .wrapsTitles = true,
                         .spareColumns = {Columns::L0, Columns::Error, Columns::Directions, Columns::State,
                                          Columns::Stability, Columns::Families, Columns::Explained, Columns::Trainer,
                                          Columns::Alpha, Columns::K, Columns::Seed, Columns::TrainedOn}},
                        this);
  table_->view().setTextElideMode(Qt::ElideMiddle);  // names of seeds differ at their ends
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
  connect(table_, &FilteredTable::rowPicked, this, &MetaSaeTable::picked);
  connect(table_, &FilteredTable::rowActivated, this, &MetaSaeTable::activated);
}

MetaSaeTable::~MetaSaeTable() = default;

void MetaSaeTable::setRows(std::vector<MetaSaeRow> rows) {
  model_->setRows(std::move(rows));
}

const std::vector<MetaSaeRow>& MetaSaeTable::rows() const {
  return model_->rows();
}

void MetaSaeTable::setCurrent(int row) {
  if (row < 0 || row >= model_->rowCount())
    table_->clearSelection();
  else
    table_->selectRow(row);
}

int MetaSaeTable::current() const {
  return table_->currentRow();
}

}  // namespace dglm
