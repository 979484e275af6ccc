// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tables/table_text.h"

#include <algorithm>

namespace dglm {
namespace {

QString quotedCsv(QString field) {
  if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n') && !field.contains(u'\r'))
    return field;
  return u'"' + field.replace(u'"', QLatin1String("\"\"")) + u'"';
}

QString onOneLine(QString field) {
  for (const QChar separator : {QChar(u'\t'), QChar(u'\n'), QChar(u'\r')})
    field.replace(separator, u' ');
  return field;
}

template <class Escape>
QString delimited(const TableModel& model, const std::vector<int>& rows, const std::vector<int>& columns,
                  QChar separator, Escape escape) {
  QString text;
  const auto appendLine = [&](auto cell) {
    for (size_t i = 0; i < columns.size(); ++i) {
      if (i > 0)
        text += separator;
      text += escape(cell(columns[i]));
    }
    text += u'\n';
  };
  appendLine([&](int column) { return model.columnTitle(column); });
  for (const int row : rows)
    appendLine([&](int column) { return model.csvText(row, column); });
  return text;
}

}  // namespace

QString toCsv(const TableModel& model, const std::vector<int>& rows, const std::vector<int>& columns) {
  return delimited(model, rows, columns, u',', quotedCsv);
}

QString toCsv(const std::vector<QStringList>& lines) {
  QString text;
  for (const QStringList& line : lines) {
    QStringList fields;
    for (const QString& field : line)
      fields << quotedCsv(field);
    text += fields.join(u',') + u'\n';
  }
  return text;
}

QString withColumns(const QString& csv, const std::vector<QStringList>& columns) {
  QStringList ends(2);  // of the header, of a row
  for (const QStringList& column : columns)
    for (int i = 0; i < ends.size(); ++i)
      ends[i] += u',' + quotedCsv(column[i]);
  QString text;
  bool isQuoted = false;
  int line = 0;
  for (const QChar letter : csv) {
    if (letter == u'"')
      isQuoted = !isQuoted;
    if (letter == u'\n' && !isQuoted)
      text += ends[std::min(line++, 1)];
    text += letter;
  }
  return text;
}

QString toTabbedText(const TableModel& model, const std::vector<int>& rows, const std::vector<int>& columns) {
  return delimited(model, rows, columns, u'\t', onOneLine);
}

}  // namespace dglm
