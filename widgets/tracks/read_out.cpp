// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tracks/read_out.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

constexpr size_t kMostFeatures = 3;
constexpr size_t kMostTracks = 6;

ReadOut::Line trackLine(const ViewScene& scene, size_t index, int64_t base, const Palette& palette) {
  const SceneTrack& track = scene.tracks()[index];
  const QString value = track.features.scene ? ViewScene::namesAt(track, base)
                                             : formatActivation(static_cast<double>(ViewScene::valueAt(track, base)));
  const QString text = QStringLiteral("%1  %2  %3").arg(track.data.id, value, track.data.caption());
  return {scene.trackColour(index, palette), text.trimmed(), false};
}

void addFeatures(ReadOut& readOut, const ViewScene& scene, int64_t base, const Palette& palette) {
  const std::vector<int> features = scene.featuresAt(base);
  for (size_t i = 0; i < std::min(features.size(), kMostFeatures); ++i) {
    const Feature& feature = scene.feature(features[i]);
    readOut.lines.push_back({scene.featureColour(features[i], palette),
                             QStringLiteral("%1 (%2)").arg(QString::fromStdString(feature.label()).simplified(),
                                                           QString::fromStdString(feature.type)),
                             false});
  }
  if (features.size() > kMostFeatures)
    readOut.lines.push_back(
        {{}, ReadOut::tr("and %n more features", nullptr, static_cast<int>(features.size() - kMostFeatures)), false});
}

void addTracks(ReadOut& readOut, const ViewScene& scene, int64_t base, int hoveredTrack, const Palette& palette) {
  int more = 0;
  size_t told = 0;
  for (size_t i = 0; i < scene.tracks().size(); ++i) {
    const float value = ViewScene::valueAt(scene.tracks()[i], base);
    const bool isSilent = (std::isnan(value) || value == 0) && ViewScene::namesAt(scene.tracks()[i], base).isEmpty();
    if (static_cast<int>(i) == hoveredTrack || isSilent)
      continue;
    if (told++ < kMostTracks)
      readOut.lines.push_back(trackLine(scene, i, base, palette));
    else
      ++more;
  }
  if (more > 0)
    readOut.lines.push_back({{}, ReadOut::tr("and %n more tracks", nullptr, more), false});
}

}  // namespace

ReadOut readOutAt(const ViewScene& scene, int64_t base, const TokenMark* token, int hoveredTrack,
                  const Palette& palette) {
  ReadOut readOut;
  const QLatin1Char letter(scene.record()->bases[static_cast<size_t>(base)]);
  readOut.place = formatPosition(base) + QStringLiteral("  ") + letter;
  if (token)
    readOut.place += QStringLiteral("  ") + ReadOut::tr("token %1").arg(token->text);
  if (hoveredTrack >= 0) {
    readOut.lines.push_back(trackLine(scene, static_cast<size_t>(hoveredTrack), base, palette));
    readOut.lines.back().isEmphasised = true;
  }
  addTracks(readOut, scene, base, hoveredTrack, palette);
  addFeatures(readOut, scene, base, palette);
  return readOut;
}

void paintReadOut(QPainter& painter, const ReadOut& readOut, const QPointF& beside, const QRectF& area,
                  const PaintStyle& style) {
  const QFontMetricsF placeMetrics(style.baseFont), metrics(style.boldFont);
  const double padding = style.scaled(8), swatch = style.scaled(8), indent = swatch + style.scaled(6);
  double width = placeMetrics.horizontalAdvance(readOut.place);
  for (const ReadOut::Line& line : readOut.lines)
    width = std::max(width, metrics.horizontalAdvance(line.text) + indent);
  QRectF box(0, 0, std::min(width + 2 * padding, area.width()),
             (static_cast<double>(readOut.lines.size()) + 1) * style.lineHeight + 2 * padding);
  box.moveTopLeft(beside + QPointF(padding, padding));
  if (box.right() > area.right())
    box.moveRight(beside.x() - padding);
  box.moveLeft(std::max(box.left(), area.left()));
  box.moveTop(std::max(area.top(), std::min(box.top(), area.bottom() - box.height())));

  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(style.palette->baseline, 1));
  painter.setBrush(style.palette->ground);
  painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  QRectF row(box.left() + padding, box.top() + padding, box.width() - 2 * padding, style.lineHeight);
  painter.setPen(style.palette->text);
  painter.setFont(style.baseFont);
  painter.drawText(row, Qt::AlignVCenter | Qt::TextDontClip, readOut.place);
  for (const ReadOut::Line& line : readOut.lines) {
    row.translate(0, style.lineHeight);
    if (line.swatch.isValid())
      painter.fillRect(QRectF(row.left(), row.center().y() - swatch / 2, swatch, swatch), line.swatch);
    painter.setFont(line.isEmphasised ? style.boldFont : style.font);
    painter.drawText(row.adjusted(indent, 0, 0, 0), Qt::AlignVCenter | Qt::TextDontClip, line.text);
  }
}

}  // namespace dglm
