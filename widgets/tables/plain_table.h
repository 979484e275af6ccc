// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/tables/row_table_model.h"

class QTableView;

namespace dglm {

/// A bare table in the order of its model: rows one line high, columns as wide as they need, no sorting and no filter.
QTableView* makePlainTable(TableModel& model, const QString& name, QWidget* parent);

}  // namespace dglm
