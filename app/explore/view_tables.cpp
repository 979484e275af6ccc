// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/explore/view_tables.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

class TableTexts {
  Q_DECLARE_TR_FUNCTIONS(dglm::ViewTables)
};

constexpr int64_t kMostSingleBases = 5000;

QString nameOf(const Record* record) {
  return record ? QString::fromStdString(record->id) : QString();
}

/// 1-based; behind the origin the numbers start anew.
double placeOf(int64_t base, int64_t length) {
  return static_cast<double>(base % length + 1);
}

double valueIn(const TrackData& track, BaseRange bases, int64_t length) {
  double furthest = std::numeric_limits<double>::quiet_NaN();
  if (!track.perBase || static_cast<int64_t>(track.perBase->size()) != length)
    return furthest;
  for (int64_t base = bases.start; base < bases.end; ++base)
    if (const auto value = static_cast<double>((*track.perBase)[static_cast<size_t>(base % length)]);
        !std::isnan(value) && !(std::abs(value) <= std::abs(furthest)))
      furthest = value;
  return furthest;
}

/// How many hits touch each row of `basesARow` bases; both a hit and what is visible may run over the origin.
std::vector<int64_t> hitsByRow(const HitMarks& hits, BaseRange visible, int64_t basesARow, int64_t length) {
  const auto rows = static_cast<size_t>((std::max<int64_t>(0, visible.length()) + basesARow - 1) / basesARow);
  std::vector<int64_t> count(rows + 1, 0);  // differences first
  for (const HitMark& mark : hits.marks)
    for (const int64_t turn : {-length, int64_t{0}, length}) {
      const int64_t start = std::max(mark.bases.start + turn, visible.start);
      const int64_t end = std::min(mark.bases.end + turn, visible.end);
      if (start >= end)
        continue;
      ++count[static_cast<size_t>((start - visible.start) / basesARow)];
      --count[static_cast<size_t>((end - 1 - visible.start) / basesARow) + 1];
    }
  std::partial_sum(count.begin(), count.end(), count.begin());
  return count;
}

}  // namespace

ChartTable featureTable(const Record* record, const std::set<int>& hidden) {
  ChartTable table{
      TableTexts::tr("Features of %1").arg(nameOf(record)),
      TableTexts::tr("%1-map").arg(nameOf(record)),
      {{TableTexts::tr("Feature"), TableTexts::tr("Name of the feature: its label, gene or product, or else its "
                                                  "type.")},
       {TableTexts::tr("Type"), TableTexts::tr("Feature key of the file, such as CDS or rep_origin.")},
       {TableTexts::tr("Start"), TableTexts::tr("First base of the feature, counted from 1."), true},
       {TableTexts::tr("End"),
        TableTexts::tr("Last base of the feature, counted from 1. Smaller than the start if it runs over the "
                       "origin."),
        true},
       {TableTexts::tr("Strand"), TableTexts::tr("Strand on which the feature reads, or none.")}},
      {}};
  for (size_t i = 0; record && i < record->features.size(); ++i) {
    if (hidden.contains(static_cast<int>(i)))
      continue;
    const Feature& feature = record->features[i];
    const BaseRange bases = feature.extent();
    table.rows.push_back({QString::fromStdString(feature.label()), QString::fromStdString(feature.type),
                          placeOf(bases.start, record->length()), placeOf(bases.end - 1, record->length()),
                          formatStrand(feature.strand())});
  }
  return table;
}

ChartTable trackTable(const Record* record, const std::vector<TrackData>& tracks, const HitMarks& hits,
                      BaseRange visible, int64_t pixels) {
  const int64_t length = record ? record->length() : 0;
  const bool isByBase = visible.length() <= std::max(kMostSingleBases, pixels);
  const int64_t basesARow =
      isByBase ? 1 : (visible.length() + std::max<int64_t>(1, pixels) - 1) / std::max<int64_t>(1, pixels);
  ChartTable table{
      TableTexts::tr("Tracks of %1").arg(nameOf(record)), TableTexts::tr("%1-tracks").arg(nameOf(record)), {}, {}};
  if (isByBase)
    table.columns = {{TableTexts::tr("Position"), TableTexts::tr("Base of the sequence, counted from 1."), true},
                     {TableTexts::tr("Base"), TableTexts::tr("Its letter on the forward strand.")}};
  else
    table.columns = {{TableTexts::tr("Start"), TableTexts::tr("First base of the row, counted from 1."), true},
                     {TableTexts::tr("End"), TableTexts::tr("Last base of the row, counted from 1."), true}};
  for (const TrackData& track : tracks)
    table.columns.push_back(
        {QStringLiteral("%1 %2").arg(track.id, track.caption()).trimmed(),
         isByBase
             ? TableTexts::tr("Value of the track at the base.")
             : TableTexts::tr("Value of the track that is furthest from 0 between start and end, as it is drawn.")});
  if (!hits.isEmpty())
    table.columns.push_back(
        {TableTexts::tr("Hits"), TableTexts::tr("Hits of the scan that is shown: %1").arg(hits.title), true});
  const std::vector<int64_t> touching = hitsByRow(hits, visible, basesARow, length);
  for (int64_t base = visible.start; length > 0 && base < visible.end; base += basesARow) {
    const BaseRange row{base, std::min(base + basesARow, visible.end)};
    std::vector<ChartCellValue> cells{placeOf(row.start, length)};
    if (isByBase)
      cells.emplace_back(QString(QLatin1Char(record->bases[static_cast<size_t>(base % length)])));
    else
      cells.emplace_back(placeOf(row.end - 1, length));
    for (const TrackData& track : tracks)
      cells.emplace_back(valueIn(track, row, length));
    if (!hits.isEmpty())
      cells.emplace_back(static_cast<double>(touching[table.rows.size()]));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace dglm
