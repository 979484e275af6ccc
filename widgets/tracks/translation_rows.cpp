// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/translation_rows.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace dglm {
namespace {

bool isTranslated(const PlacedFeature& item, const Record& record, const ViewRange& view) {
  return record.features[static_cast<size_t>(item.feature)].type == "CDS" && !view.mapRange(item.extent).empty();
}

std::vector<int> codingLanes(const Record& record, const FeatureLanes& lanes, const ViewRange& view) {
  std::set<int> found;
  for (const PlacedFeature& item : lanes.placed)
    if (isTranslated(item, record, view))
      found.insert(item.lane);
  return {found.begin(), found.end()};
}

/// The stretches of neighbouring bases that a codon covers.
std::vector<BaseRange> codonStretches(const Codon& codon) {
  std::array<int64_t, 3> bases = codon.bases;
  std::ranges::sort(bases);
  std::vector<BaseRange> stretches;
  for (const int64_t base : bases) {
    if (!stretches.empty() && stretches.back().end == base)
      ++stretches.back().end;
    else
      stretches.push_back({base, base + 1});
  }
  return stretches;
}

QColor codonColour(const Codon& codon, const Palette& palette) {
  constexpr double kStrong = 0.35, kPlain = 0.75, kAlternate = 0.88;
  if (codon.acid == '*')
    return mixed(palette.warning, palette.ground, kStrong);
  if (codon.acid == 'M')
    return mixed(palette.accent, palette.ground, kStrong + 0.25);
  const int64_t number = codon.residue > 0 ? codon.residue : codon.bases.front() / 3;
  return mixed(palette.secondaryText, palette.ground, number % 2 == 0 ? kPlain : kAlternate);
}

void paintCodon(const RowContext& context, const QRectF& row, const Codon& codon) {
  const QColor colour = codonColour(codon, *context.style.palette);
  for (const BaseRange& stretch : codonStretches(codon))
    for (const XSpan& span : context.view.mapRange(stretch))
      context.painter.fillRect(QRectF(span.left, row.top() + 0.5, span.width(), row.height() - 1), colour);
  context.painter.setPen(textOn(colour));
  for (const XSpan& middle : context.view.mapRange({codon.bases[1], codon.bases[1] + 1}))
    context.painter.drawText(QRectF(middle.left, row.top(), middle.width(), row.height()),
                             Qt::AlignCenter | Qt::TextDontClip, QString(QLatin1Char(codon.acid)));
}

bool isInView(const Codon& codon, const ViewRange& view) {
  return std::ranges::any_of(codonStretches(codon),
                             [&](const BaseRange& stretch) { return !view.mapRange(stretch).empty(); });
}

}  // namespace

int codingRowCount(const Record& record, const FeatureLanes& lanes, const ViewRange& view) {
  return static_cast<int>(codingLanes(record, lanes, view).size());
}

std::vector<std::vector<Codon>> codingRows(const Record& record, const FeatureLanes& lanes, const ViewRange& view) {
  const std::vector<int> shown = codingLanes(record, lanes, view);
  std::vector<std::vector<Codon>> rows(shown.size());
  for (const PlacedFeature& item : lanes.placed) {
    if (!isTranslated(item, record, view))
      continue;
    std::vector<Codon>& row = rows[static_cast<size_t>(std::ranges::find(shown, item.lane) - shown.begin())];
    std::ranges::copy_if(codonsOf(record, record.features[static_cast<size_t>(item.feature)]), std::back_inserter(row),
                         [&](const Codon& codon) { return isInView(codon, view); });
  }
  return rows;
}

std::vector<std::vector<Codon>> frameRows(const Record& record, const ViewRange& view) {
  constexpr int kFramesAStrand = kFrameRows / 2;
  const BaseRange shown = view.visible();
  std::vector<std::vector<Codon>> rows;
  for (const Strand strand : {Strand::Forward, Strand::Reverse})
    for (int frame = 0; frame < kFramesAStrand; ++frame) {
      rows.push_back(codonsOfFrame(record, strand, frame, {shown.start, std::min(shown.end, record.length())}));
      if (shown.end > record.length())
        std::ranges::move(codonsOfFrame(record, strand, frame, {0, shown.end - record.length()}),
                          std::back_inserter(rows.back()));
    }
  return rows;
}

void paintTranslation(const RowContext& context, const QRectF& rect, const std::vector<std::vector<Codon>>& rows) {
  if (rows.empty())
    return;
  context.painter.save();
  context.painter.setClipRect(rect, Qt::IntersectClip);
  context.painter.translate(rect.left(), 0);
  context.painter.setFont(context.style.baseFont);
  const double height = rect.height() / static_cast<double>(rows.size());
  for (size_t i = 0; i < rows.size(); ++i) {
    const QRectF row(0, rect.top() + static_cast<double>(i) * height, rect.width(), height);
    for (const Codon& codon : rows[i])
      paintCodon(context, row, codon);
  }
  context.painter.restore();
}

}  // namespace dglm
