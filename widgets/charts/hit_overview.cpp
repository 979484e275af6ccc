// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/hit_overview.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "widgets/charts/ticks.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"
#include "widgets/parts/value_format.h"
#include "widgets/tracks/hit_lanes.h"

namespace dglm {
namespace {

constexpr int kMostLines = 100;

}  // namespace

struct HitOverview::Layout {
  double names = 0, right = 0;  ///< width of the names, end of the bars
  double head = 0, line = 0;    ///< heights
  double perBase = 0;
  double bottom = 0;
};

HitOverview::HitOverview(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Hits along the query"));
  offerTable(*this, [this] { return table(); });
}

void HitOverview::setHits(const QString& query, int64_t queryLength, std::vector<HitRow> hits) {
  query_ = query;
  queryLength_ = queryLength;
  hits_ = std::move(hits);
  arrange();
  setAccessibleName(tr("%n hits along the query %1", nullptr, static_cast<int>(hits_.size())).arg(query_));
  updateGeometry();
  update();
  tableChanged(*this);
}

/// Subjects by their best bit score, alignments by their place on the query.
void HitOverview::arrange() {
  std::map<QString, double> best;
  for (const HitRow& hit : hits_) {
    queryLength_ = std::max({queryLength_, hit.queryStart, hit.queryEnd});
    double& score = best[hit.subject];
    score = std::max(score, hit.bits);
  }
  std::vector<std::pair<double, QString>> order;
  for (const auto& [subject, score] : best)
    order.emplace_back(-score, subject);
  std::sort(order.begin(), order.end());
  left_ = std::max(0, static_cast<int>(order.size()) - kMostLines);
  order.resize(std::min<size_t>(order.size(), kMostLines));
  std::map<QString, int> lines;
  subjects_.clear();
  for (const auto& [score, subject] : order) {
    lines[subject] = static_cast<int>(subjects_.size());
    subjects_.push_back(subject);
  }
  std::map<QString, std::vector<size_t>> ofSubject;
  for (size_t i = 0; i < hits_.size(); ++i)
    ofSubject[hits_[i].subject].push_back(i);
  bars_.clear();
  for (auto& [subject, hits] : ofSubject) {
    const auto line = lines.find(subject);
    if (line == lines.end())
      continue;
    std::sort(hits.begin(), hits.end(), [this](size_t a, size_t b) {
      const auto at = [](const HitRow& hit) { return std::min(hit.subjectStart, hit.subjectEnd); };
      return std::tuple(at(hits_[a]), a) < std::tuple(at(hits_[b]), b);
    });
    for (size_t i = 0; i < hits.size(); ++i)
      bars_.push_back({hits[i], line->second, hits.size() > 1 ? static_cast<int>(i) + 1 : 0});
  }
  std::sort(bars_.begin(), bars_.end(), [this](const Bar& a, const Bar& b) {
    return std::tuple(a.line, hits_[a.hit].queryStart, a.hit) < std::tuple(b.line, hits_[b.hit].queryStart, b.hit);
  });
}

int HitOverview::indexOf(qint64 key) const {
  const auto found = std::ranges::find_if(bars_, [&](const Bar& bar) { return hits_[bar.hit].key == key; });
  return found == bars_.end() ? -1 : static_cast<int>(found - bars_.begin());
}

void HitOverview::setCurrent(qint64 key) {
  current_ = key;
  update();
}

HitOverview::Layout HitOverview::layoutFor(const QSizeF& size, const QFontMetricsF& metrics) const {
  Layout layout;
  double widest = metrics.horizontalAdvance(tr("query"));
  for (const QString& subject : subjects_)
    widest = std::max(widest, metrics.horizontalAdvance(subject));
  layout.names = std::min(widest + 2 * kGrid, size.width() * 0.3);
  layout.right = size.width() - 2 * kGrid;
  layout.line = metrics.height() + 4;
  layout.head = 2 * layout.line;
  layout.perBase = (layout.right - layout.names) / static_cast<double>(std::max<int64_t>(1, queryLength_));
  layout.bottom = layout.head + layout.line * static_cast<double>(subjects_.size() + (left_ > 0 ? 1 : 0));
  return layout;
}

/// One, or two for an alignment across the query's origin.
std::vector<QRectF> HitOverview::placesOf(const Bar& bar, const Layout& layout) const {
  constexpr double kLeastWidth = 3, kGap = 3;
  const HitRow& hit = hits_[bar.hit];
  const double top = layout.head + bar.line * layout.line + kGap;
  const auto place = [&](int64_t start, int64_t end) {
    return QRectF(layout.names + static_cast<double>(start - 1) * layout.perBase, top,
                  std::max(kLeastWidth, static_cast<double>(end - start + 1) * layout.perBase), layout.line - 2 * kGap);
  };
  if (hit.queryEnd >= hit.queryStart)
    return {place(hit.queryStart, hit.queryEnd)};
  return {place(hit.queryStart, queryLength_), place(1, hit.queryEnd)};
}

void HitOverview::paintRuler(QPainter& painter, const Layout& layout, const Palette& palette) const {
  const QFontMetricsF metrics(painter.font());
  const double y = layout.head - 4;
  painter.setPen(QPen(palette.backbone, 2));
  painter.drawLine(QPointF(layout.names, y), QPointF(layout.right, y));
  painter.setPen(palette.secondaryText);
  painter.drawText(QRectF(0, 0, layout.names - kGrid, layout.line), Qt::AlignRight | Qt::AlignVCenter,
                   metrics.elidedText(query_, Qt::ElideMiddle, layout.names - kGrid));
  const double widest = metrics.horizontalAdvance(formatPosition(queryLength_)) + 2 * kGrid;
  const int64_t step = niceBaseStep(widest / layout.perBase);
  for (const int64_t base : tickPositions(1, queryLength_, step)) {
    const double x = layout.names + (static_cast<double>(base) - 0.5) * layout.perBase;
    painter.drawLine(QPointF(x, y - 3), QPointF(x, y));
    painter.drawText(QRectF(x - widest, 0, 2 * widest, layout.line), Qt::AlignHCenter | Qt::AlignVCenter,
                     formatPosition(base - 1));
  }
}

void HitOverview::paintBar(QPainter& painter, const Bar& bar, const Layout& layout, const Palette& palette) const {
  constexpr double kHead = 5;
  const HitRow& hit = hits_[bar.hit];
  const QColor colour = palette.intensity(shareOfIdentity(hit.identity));
  for (const QRectF& place : placesOf(bar, layout)) {
    const double head = std::min(kHead, place.width() / 2);
    QPolygonF arrow;
    if (hit.isReverse())
      arrow << place.topRight() << place.bottomRight() << QPointF(place.left() + head, place.bottom())
            << QPointF(place.left(), place.center().y()) << QPointF(place.left() + head, place.top());
    else
      arrow << place.topLeft() << QPointF(place.right() - head, place.top())
            << QPointF(place.right(), place.center().y()) << QPointF(place.right() - head, place.bottom())
            << place.bottomLeft();
    painter.setPen(hit.key == current_ ? QPen(palette.accent, 2) : QPen(palette.backbone, 0.75));
    painter.setBrush(colour);
    painter.drawPolygon(arrow);
    const QString order = bar.order > 0 ? QString::number(bar.order) : QString();
    if (!order.isEmpty() && painter.fontMetrics().horizontalAdvance(order) + 2 * kHead < place.width()) {
      painter.setPen(textOn(colour));
      painter.drawText(place, Qt::AlignCenter, order);
    }
  }
}

/// The colours' scale, in the second line of the head at the right.
void HitOverview::paintScale(QPainter& painter, const Layout& layout, const Palette& palette) const {
  constexpr double kWidth = 10 * kGrid, kHeight = kGrid;
  const QString from = tr("%1 % and less").arg(kLeastColouredIdentity), to = tr("100 % identity");
  const QFontMetricsF metrics(painter.font());
  const double y = layout.bottom + kGrid;
  double x = layout.names;
  painter.setPen(palette.secondaryText);
  painter.drawText(QPointF(x, y + metrics.ascent()), from);
  x += metrics.horizontalAdvance(from) + kGrid;
  for (int step = 0; step < static_cast<int>(kWidth); ++step)
    painter.fillRect(QRectF(x + step, y + (metrics.height() - kHeight) / 2, 1, kHeight),
                     palette.intensity(step / (kWidth - 1)));
  painter.drawText(QPointF(x + kWidth + kGrid, y + metrics.ascent()), to);
}

void HitOverview::paint(QPainter& painter, const QSizeF& size, const Palette& palette) const {
  if (queryLength_ == 0)
    return;
  painter.setRenderHint(QPainter::Antialiasing);
  const QFontMetricsF metrics(painter.font());
  const Layout layout = layoutFor(size, metrics);
  paintRuler(painter, layout, palette);
  for (size_t line = 0; line < subjects_.size(); ++line) {
    painter.setPen(palette.text);
    painter.drawText(
        QRectF(0, layout.head + static_cast<double>(line) * layout.line, layout.names - kGrid, layout.line),
        Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(subjects_[line], Qt::ElideMiddle, layout.names - kGrid));
  }
  for (const Bar& bar : bars_)
    paintBar(painter, bar, layout, palette);
  if (left_ > 0) {
    painter.setPen(palette.secondaryText);
    painter.drawText(QRectF(layout.names, layout.bottom - layout.line, size.width(), layout.line), Qt::AlignVCenter,
                     tr("and %n more subjects, in the table", nullptr, left_));
  }
  paintScale(painter, layout, palette);
}

void HitOverview::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& palette = Palette::of(*this);
  painter.fillRect(rect(), palette.ground);
  paint(painter, size(), palette);
}

QSizeF HitOverview::naturalSizeMm() const {
  constexpr double kWidth = 180, kLine = 5;
  return {kWidth, kLine * (static_cast<double>(subjects_.size()) + 5)};
}

void HitOverview::paintFigure(QPainter& painter, const QSizeF& sizeInPoints, const Palette& palette) const {
  paint(painter, sizeInPoints, palette);
}

QSize HitOverview::sizeHint() const {
  const Layout layout = layoutFor({60.0 * kGrid, 1}, QFontMetricsF(font()));
  return {60 * kGrid, static_cast<int>(layout.bottom + 2 * layout.line)};
}

QSize HitOverview::minimumSizeHint() const {
  return {30 * kGrid, sizeHint().height()};
}

QRectF HitOverview::barOf(qint64 key) const {
  const int index = indexOf(key);
  if (index < 0)
    return {};
  return placesOf(bars_[static_cast<size_t>(index)], layoutFor(size(), QFontMetricsF(font()))).front();
}

const HitOverview::Bar* HitOverview::barAt(const QPointF& position) const {
  const Layout layout = layoutFor(size(), QFontMetricsF(font()));
  for (auto bar = bars_.rbegin(); bar != bars_.rend(); ++bar)  // what was drawn last lies on top
    for (const QRectF& place : placesOf(*bar, layout))
      if (place.contains(position))
        return &*bar;
  return nullptr;
}

bool HitOverview::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip)
    return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  if (const Bar* bar = barAt(help->pos())) {
    const HitRow& hit = hits_[bar->hit];
    QToolTip::showText(help->globalPos(),
                       tr("%1\nquery %2-%3, subject %4-%5\nidentity %6 %, e-value %7, %8 bits")
                           .arg(hit.subject, formatPosition(hit.queryStart - 1), formatPosition(hit.queryEnd - 1),
                                formatPosition(hit.subjectStart - 1), formatPosition(hit.subjectEnd - 1),
                                QString::number(hit.identity, 'f', 1), formatExpected(hit.expected),
                                QString::number(hit.bits, 'f', 1)));
  } else {
    QToolTip::hideText();
  }
  return true;
}

void HitOverview::mousePressEvent(QMouseEvent* event) {
  if (const Bar* bar = barAt(event->position())) {
    setCurrent(hits_[bar->hit].key);
    Q_EMIT picked(current_);
  }
}

void HitOverview::keyPressEvent(QKeyEvent* event) {
  const int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1
                   : event->key() == Qt::Key_Left || event->key() == Qt::Key_Up  ? -1
                                                                                 : 0;
  if (step == 0 || bars_.empty())
    return QWidget::keyPressEvent(event);
  const int next = std::clamp(indexOf(current_) + step, 0, static_cast<int>(bars_.size()) - 1);
  setCurrent(hits_[bars_[static_cast<size_t>(next)].hit].key);
  Q_EMIT picked(current_);
}

ChartTable HitOverview::table() const {
  ChartTable table{tr("Hits along the query %1").arg(query_),
                   QStringLiteral("hits-along-query"),
                   {{tr("Subject"), tr("The sequence of the corpus in which it was found.")},
                    {tr("Query start"), tr("First base on the query."), true},
                    {tr("Query end"), tr("Last base on the query."), true},
                    {tr("Subject start"), tr("First base on the subject; the larger one on the other strand."), true},
                    {tr("Subject end"), tr("Last base on the subject."), true},
                    {tr("Identity"), tr("In per cent.")},
                    {tr("Bits"), tr("Bit score.")}},
                   {}};
  for (const HitRow& hit : hits_)
    table.rows.push_back({hit.subject, static_cast<double>(hit.queryStart), static_cast<double>(hit.queryEnd),
                          static_cast<double>(hit.subjectStart), static_cast<double>(hit.subjectEnd), hit.identity,
                          hit.bits});
  return table;
}

}  // namespace dglm
