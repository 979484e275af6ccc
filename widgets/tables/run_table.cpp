// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/run_table.h"

#include <QAbstractProxyModel>
#include <QCoreApplication>
#include <QItemSelectionModel>
#include <QPainter>
#include <QPixmap>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

#include "widgets/parts/language_numbers.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum Column {
  Name,
  StateColumn,
  Steps,
  Explained,
  L0,
  Dead,
  Concepts,
  BestF1,
  Loss,
  Trainer,
  Layer,
  Latents,
  K,
  Threshold,
  Batch,
  Rate,
  Seed
};

QString short4(double value) {
  return formatShort(value, 4);
}

QVariant swatch(const QColor& colour) {
  constexpr int kSide = 10;
  QPixmap mark(kSide, kSide);
  mark.fill(Qt::transparent);
  if (colour.isValid()) {
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(1, 1, kSide - 2, kSide - 2);
  }
  return mark;
}

class RunColumns {
  Q_DECLARE_TR_FUNCTIONS(RunColumns)

 public:
  static std::vector<TableColumn<RunRow>> all() {
    return {
        name(),
        state(),
        steps(),
        number(tr("Explained"), tr("Share of the activations' variance that the dictionary gives back."),
               &RunRow::varianceExplained, formatScore),
        number(tr("L0"), tr("Latents active a token."), &RunRow::l0, short4),
        number(tr("Dead"), tr("Latents that have not fired for long: they are of no use."), &RunRow::dead, formatWhole),
        number(tr("Concepts"),
               tr("Annotated concepts that one latent outlines with F1 above .5 on held-out "
                  "sequences."),
               &RunRow::concepts, formatWhole),
        number(tr("Best F1"), tr("Highest F1 of a concept on held-out sequences."), &RunRow::bestF1, formatScore),
        number(tr("Loss"), tr("Newest loss that was logged; smaller is better."), &RunRow::loss, short4),
        text(tr("Trainer"), tr("How the dictionary keeps few latents active."), &RunRow::trainer),
        number(tr("Layer"), tr("Layer of the model, 0-based, whose activations are taken."), &RunRow::layer,
               formatWhole),
        number(tr("Latents"), tr("Latents of the dictionary."), &RunRow::latents, formatWhole),
        number(tr("k"), tr("Latents kept a token, on average over a batch."), &RunRow::k, formatWhole),
        number(tr("Threshold"), tr("Above it a latent counts as active once the training is over."), &RunRow::threshold,
               short4),
        number(tr("Batch"), tr("Tokens a step."), &RunRow::batch, formatWhole),
        number(tr("Rate"), tr("Learning rate that was asked for."), &RunRow::learningRate, short4),
        number(tr("Seed"), tr("Seed of the first weights and of the order of the tokens."), &RunRow::seed,
               formatWhole)};
  }

 private:
  static TableColumn<RunRow> text(const QString& title, const QString& definition, QString RunRow::*part) {
    return {.title = title, .definition = definition, .display = [part](const RunRow& row) { return row.*part; }};
  }

  static TableColumn<RunRow> number(const QString& title, const QString& definition, double RunRow::*part,
                                    QString (*format)(double)) {
    return numberColumn<RunRow>(
        title, definition, [part](const RunRow& row) { return row.*part; }, format);
  }

  static TableColumn<RunRow> name() {
    TableColumn<RunRow> column = text(tr("Run"), tr("Name of its folder."), &RunRow::name);
    column.extra = [](const RunRow& row, int role) {
      if (role == Qt::DecorationRole)
        return swatch(row.colour);
      return role == Qt::ToolTipRole ? QVariant(row.folder) : QVariant();
    };
    return column;
  }

  static QString stateText(const RunRow& row) {
    switch (row.state) {
      case RunRow::State::Waiting:
        return row.queuePlace > 0 ? tr("waits, place %1", "place in the queue").arg(row.queuePlace) : tr("waits");
      case RunRow::State::Running:
        return std::isnan(row.secondsLeft) ? tr("trains") : formatTimeLeft(row.secondsLeft);
      case RunRow::State::Stopping:
        return tr("is stopping");
      case RunRow::State::Stopped:
        return tr("paused");
      case RunRow::State::Finished:
        return tr("finished");
      case RunRow::State::EndedEarly:
        return tr("ended early");
      case RunRow::State::Failed:
        return tr("failed");
      case RunRow::State::Begun:
        break;
    }
    return tr("begun");
  }

  static TableColumn<RunRow> state() {
    return {.title = tr("State"),
            .definition = tr("What becomes of the run; a paused one can go on."),
            .display = stateText,
            .sortKey = [](const RunRow& row) { return SortKey(static_cast<double>(row.state)); },
            .extra =
                [](const RunRow& row, int role) {
                  return role == Qt::ToolTipRole && !row.problem.isEmpty() ? QVariant(row.problem) : QVariant();
                }};
  }

  static TableColumn<RunRow> steps() {
    TableColumn<RunRow> column =
        number(tr("Steps"), tr("Steps done, of those that were asked for."), &RunRow::steps, formatWhole);
    column.display = [](const RunRow& row) {
      return row.stepsWanted > 0 ? tr("%1 of %2", "steps").arg(formatWhole(row.steps), formatWhole(row.stepsWanted))
                                 : formatWhole(row.steps);
    };
    return column;
  }
};

}  // namespace

bool RunRow::isSameAs(const RunRow& other) const {
  const auto isSame = [&](double RunRow::*part) {
    return this->*part == other.*part || (std::isnan(this->*part) && std::isnan(other.*part));
  };
  for (const auto part :
       {&RunRow::secondsLeft, &RunRow::steps, &RunRow::stepsWanted, &RunRow::layer, &RunRow::latents, &RunRow::k,
        &RunRow::batch, &RunRow::learningRate, &RunRow::seed, &RunRow::loss, &RunRow::varianceExplained, &RunRow::l0,
        &RunRow::dead, &RunRow::threshold, &RunRow::concepts, &RunRow::bestF1})
    if (!isSame(part))
      return false;
  return name == other.name && folder == other.folder && state == other.state && queuePlace == other.queuePlace &&
         problem == other.problem && colour == other.colour && trainer == other.trainer;
}

RunTable::RunTable(QWidget* parent) : QWidget(parent), model_(new RowTableModel<RunRow>(RunColumns::all(), this)) {
  table_ =
      new FilteredTable(*model_,
                        {.name = tr("Training runs"),
                         .filterHint = tr("filter: name, trainer, state"),
                         .filterColumns = {Name, Trainer, StateColumn},
                         .widestColumn = 18 * kGrid,
                         .wrapsTitles = true,
                         .spareColumns = {Explained, Loss, BestF1, Concepts, L0, Dead, Trainer, K, Latents, Layer}},
                        this);
  for (const int column : {Threshold, Batch, Rate, Seed})
    table_->setColumnShown(column, false);
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
  table_->view().setTextElideMode(Qt::ElideMiddle);  // names of seeds differ at their ends
  connect(table_->view().selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunTable::chosenChanged);
  connect(table_, &FilteredTable::rowActivated, this, &RunTable::activated);
  connect(table_, &FilteredTable::contextMenuRequested, this,
          [this](const std::vector<int>&, const QPoint& position) { Q_EMIT contextMenuRequested(position); });
}

RunTable::~RunTable() = default;

/// Room for what the cells will hold as a run goes on.
void RunTable::widenColumns() {
  const QFontMetrics metrics(table_->view().font());
  for (const auto& [column, letters] : {std::pair(StateColumn, 10), std::pair(Steps, 15)})
    table_->view().setColumnWidth(column, letters * metrics.averageCharWidth());
}

/// Row by row where the runs are the same, so that selection and scroll bar stay.
void RunTable::setRows(std::vector<RunRow> rows) {
  const auto folderOf = [](const RunRow& row) { return row.folder; };
  if (std::ranges::equal(rows, model_->rows(), {}, folderOf, folderOf)) {
    for (size_t i = 0; i < rows.size(); ++i)
      if (!rows[i].isSameAs(model_->rowAt(static_cast<int>(i))))
        model_->setRow(static_cast<int>(i), std::move(rows[i]));
    return;
  }
  std::set<QString> kept;
  for (const int row : chosen())
    kept.insert(model_->rowAt(row).folder);
  const bool wasEmpty = model_->rows().empty();
  model_->setRows(std::move(rows));
  if (wasEmpty && !model_->rows().empty())
    widenColumns();
  auto* shown = qobject_cast<QAbstractProxyModel*>(table_->view().model());
  for (int row = 0; row < model_->rowCount(); ++row)
    if (kept.contains(model_->rowAt(row).folder) || (wasEmpty && model_->rowCount() == 1))
      table_->view().selectionModel()->select(shown->mapFromSource(model_->index(row, 0)),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

std::vector<int> RunTable::chosen() const {
  return table_->selectedRows();
}

void RunTable::choose(int row) {
  table_->selectRow(row);
}

}  // namespace dglm
