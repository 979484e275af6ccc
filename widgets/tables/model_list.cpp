// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/model_list.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "core/base/size_text.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/theme.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/row_table_model.h"

namespace dglm {
namespace {

enum Column { Name, Kind, Type, Layers, Width, Parameters, Latents, Layer, Fits, Size, LicenceColumn, State };

/// Nothing where the value does not apply: "n/a" in every other cell would hide the numbers.
QString formatWhereThere(double count) {
  return std::isnan(count) ? QString() : formatWhole(count);
}

QString formatSize(double bytes) {
  return std::isnan(bytes) ? QString() : inLanguage(QString::fromStdString(sizeText(static_cast<int64_t>(bytes))));
}

class ModelColumns {
  Q_DECLARE_TR_FUNCTIONS(ModelColumns)

 public:
  static std::vector<TableColumn<ModelRow>> all() {
    return {name(),    kind(),  type(), layers(), width(),   parameters(),
            latents(), layer(), fits(), size(),   licence(), state()};
  }

 private:
  static TableColumn<ModelRow> name() {
    return text(tr("Name"), tr("Folder on the model shelf, or where else the model lies."), &ModelRow::name,
                &ModelRow::title);
  }
  static TableColumn<ModelRow> kind() {
    return text(tr("Kind"), tr("gLM: a genomic language model. SAE: a sparse autoencoder for one of its layers."),
                &ModelRow::kind);
  }
  static TableColumn<ModelRow> type() {
    return text(tr("Type"), tr("Family of the gLM, or architecture of the SAE."), &ModelRow::type);
  }
  static TableColumn<ModelRow> layers() {
    return number(tr("Layers"), tr("Layers of the gLM."), &ModelRow::layers, formatWhereThere);
  }
  static TableColumn<ModelRow> width() {
    return number(tr("Width"),
                  tr("Numbers a token: hidden size of the gLM, activation_dim of the SAE. An SAE fits a gLM of its own "
                     "width."),
                  &ModelRow::width, formatWhereThere);
  }
  static TableColumn<ModelRow> parameters() {
    return number(tr("Parameters"), tr("Weights of the gLM that are used, counted from its configuration."),
                  &ModelRow::parameters, formatWhereThere);
  }
  static TableColumn<ModelRow> latents() {
    return number(tr("Latents"), tr("Units of the SAE (dict_size)."), &ModelRow::latents, formatWhereThere);
  }
  static TableColumn<ModelRow> layer() {
    return number(tr("Layer"),
                  tr("Layer that the SAE was trained on, counted from 0, where its configuration or the catalogue says "
                     "so."),
                  &ModelRow::layer, formatWhereThere);
  }
  static TableColumn<ModelRow> fits() {
    return text(tr("Fits"), tr("gLMs listed here that have the SAE's width and layer."), &ModelRow::fits,
                &ModelRow::fits);
  }
  static TableColumn<ModelRow> size() {
    return number(tr("Size"), tr("On disk; of a model that is not downloaded, about what there is to download."),
                  &ModelRow::bytes, formatSize);
  }
  static TableColumn<ModelRow> licence() {
    return text(tr("Licence"), tr("Terms of the publisher; empty where nothing is known."), &ModelRow::licence);
  }
  static TableColumn<ModelRow> state() {
    return text(tr("State"), tr("On disk, downloading, unfinished, unreadable, or to be downloaded."),
                &ModelRow::state);
  }

  static TableColumn<ModelRow> text(const QString& title, const QString& definition, QString ModelRow::*value,
                                    QString ModelRow::*toolTip = nullptr) {
    TableColumn<ModelRow> column{
        .title = title, .definition = definition, .display = [=](const ModelRow& row) { return row.*value; }};
    if (toolTip)
      column.extra = [=](const ModelRow& row, int role) {
        return role == Qt::ToolTipRole ? QVariant(row.*toolTip) : QVariant();
      };
    return column;
  }

  static TableColumn<ModelRow> number(const QString& title, const QString& definition, double ModelRow::*value,
                                      QString (*format)(double)) {
    return numberColumn<ModelRow>(
        title, definition, [=](const ModelRow& row) { return row.*value; }, format);
  }
};

}  // namespace

ModelList::ModelList(QWidget* parent)
    : QWidget(parent), model_(new RowTableModel<ModelRow>(ModelColumns::all(), this)) {
  table_ = new FilteredTable(
      *model_,
      {.name = tr("Models"),
       .filterHint = tr("filter: name, type, licence"),
       .filterColumns = {Name, Kind, Type, Fits, LicenceColumn, State},
       .widestColumn = 14 * kGrid,
       .spareColumns = {State, Type, Size, LicenceColumn, Fits, Latents, Layers, Layer, Parameters, Width}},
      this);
  table_->setObjectName(QStringLiteral("models"));
  auto* layout = new QVBoxLayout(this);
  setGridSpacing(*layout, 0, 0);
  layout->addWidget(table_);
  setFocusProxy(table_);
  connect(table_, &FilteredTable::rowPicked, this, [this](int row) { Q_EMIT modelPicked(idAt(row)); });
  connect(table_, &FilteredTable::rowActivated, this, [this](int row) { Q_EMIT modelActivated(idAt(row)); });
  connect(table_, &FilteredTable::contextMenuRequested, this, [this](const std::vector<int>& rows, const QPoint& at) {
    if (!rows.empty())
      Q_EMIT contextMenuRequested(idAt(rows.front()), at);
  });
}

ModelList::~ModelList() = default;

void ModelList::setRows(std::vector<ModelRow> rows) {
  const QString current = currentModel();
  model_->setRows(std::move(rows));
  setCurrentModel(current);
}

const std::vector<ModelRow>& ModelList::rows() const {
  return model_->rows();
}

void ModelList::updateRow(const ModelRow& row) {
  if (const int at = rowOf(row.id); at >= 0)
    model_->setRow(at, row);
}

int ModelList::rowOf(const QString& id) const {
  const auto& all = rows();
  const auto found = std::find_if(all.begin(), all.end(), [&](const ModelRow& row) { return row.id == id; });
  return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

void ModelList::setCurrentModel(const QString& id) {
  if (const int row = rowOf(id); row >= 0)
    table_->selectRow(row);
  else
    table_->clearSelection();
}

QString ModelList::currentModel() const {
  const int row = table_->currentRow();
  return row < 0 ? QString() : idAt(row);
}

QString ModelList::idAt(int row) const {
  return model_->rowAt(row).id;
}

}  // namespace dglm
