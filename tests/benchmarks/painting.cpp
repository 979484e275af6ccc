// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/painting.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>
#include <functional>
#include <memory>
#include <random>

#include "widgets/map/plasmid_map.h"
#include "widgets/tracks/track_view.h"

namespace dglm {
namespace {

constexpr unsigned kSeed = 1;

// A view that is shown alone in a window of 1440 x 900, so that all tracks find room.
constexpr QSize kViewSize(1440, 820);

std::shared_ptr<const Record> makeRecord(const PaintingOptions& options) {
  constexpr int64_t kShortest = 60, kLongest = 1800;
  std::mt19937_64 random(kSeed);
  auto record = std::make_shared<Record>();
  record->id = "painted";
  record->topology = Topology::Circular;
  for (int64_t i = 0; i < options.bases; ++i)
    record->bases += "ACGT"[random() & 3];
  std::uniform_int_distribution<int64_t> start(0, options.bases - 1), length(kShortest, kLongest);
  const char* types[] = {"CDS", "promoter", "rep_origin", "misc_feature"};
  for (int i = 0; i < options.features; ++i) {
    const int64_t from = start(random);
    const Strand strand = i % 2 == 0 ? Strand::Forward : Strand::Reverse;
    record->features.push_back({types[i % std::size(types)],
                                {{{from, from + length(random)}, strand}},
                                SegmentOrder::Single,
                                {{"label", "feature " + std::to_string(i)}}});
  }
  return record;
}

// Stretches of active tokens between silent ones, about one token in ten active.
TrackData makeTrack(int64_t bases, unsigned number) {
  constexpr int64_t kTokenLength = 6;
  std::mt19937 random(kSeed + number);
  std::geometric_distribution<int64_t> silent(0.02), active(0.2);
  std::uniform_real_distribution<float> value(0.1F, 10.0F);
  std::vector<float> values(static_cast<size_t>(bases), 0.0F);
  for (int64_t at = kTokenLength * silent(random); at < bases; at += kTokenLength * (1 + silent(random))) {
    for (int64_t left = 1 + active(random); left > 0 && at < bases; --left) {
      const int64_t end = std::min(bases, at + kTokenLength);
      std::fill(values.begin() + at, values.begin() + end, value(random));
      at = end;
    }
  }
  TrackData track;
  track.id = QStringLiteral("L3/%1").arg(number);
  track.label = QStringLiteral("latent %1").arg(number);
  track.perBase = std::make_shared<const std::vector<float>>(std::move(values));
  return track;
}

std::vector<TrackData> makeTracks(const PaintingOptions& options) {
  std::vector<TrackData> tracks;
  for (int i = 0; i < options.tracks; ++i)
    tracks.push_back(makeTrack(options.bases, static_cast<unsigned>(i)));
  return tracks;
}

/// What moves a view: one notch of zoom in or out, one step to the right.
struct Steering {
  std::function<void()> zoomIn;
  std::function<void()> zoomOut;
  std::function<void()> move;
};

void turnWheel(QWidget& view, int delta, Qt::KeyboardModifiers modifiers) {
  const QPointF point(0.6 * view.width(), 0.3 * view.height());
  QWheelEvent event(point, view.mapToGlobal(point), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(&view, &event);
}

Timing timeJourney(QWidget& painted, const Steering& steering) {
  constexpr int kNotches = 60, kNotchesBetweenMoves = 10, kMoves = 12;
  std::vector<double> milliseconds;
  const auto time = [&](const std::function<void()>& step) {
    QCoreApplication::processEvents();
    const StopWatch watch;
    step();
    painted.repaint();
    milliseconds.push_back(watch.milliseconds());
  };
  for (int notch = 0; notch < kNotches; ++notch) {
    for (int move = 0; move < kMoves && notch % kNotchesBetweenMoves == 0; ++move)
      time(steering.move);
    time(steering.zoomIn);
  }
  for (int move = 0; move < kMoves; ++move)
    time(steering.move);
  for (int notch = 0; notch < kNotches; ++notch)
    time(steering.zoomOut);
  return timingOf(std::move(milliseconds));
}

template <class View>
void show(View& view, const QSize& size, const std::shared_ptr<const Record>& record,
          const std::vector<TrackData>& tracks) {
  view.resize(size);
  view.setRecord(record);
  view.setTracks(tracks);
  view.show();
  QCoreApplication::processEvents();
}

}  // namespace

PaintingTimes timePainting(const PaintingOptions& options) {
  constexpr int kNotch = 120;
  const auto record = makeRecord(options);
  const std::vector<TrackData> tracks = makeTracks(options);
  PaintingTimes times;
  {
    TrackView view;
    show(view, kViewSize, record, tracks);
    QWidget& wheel = *view.viewport();
    times.linear = timeJourney(wheel, {[&] { turnWheel(wheel, kNotch, Qt::ControlModifier); },
                                       [&] { turnWheel(wheel, -kNotch, Qt::ControlModifier); },
                                       [&] { turnWheel(wheel, -kNotch, Qt::NoModifier); }});
  }
  PlasmidMap map;
  show(map, kViewSize, record, tracks);
  const auto turn = [&] {
    QKeyEvent event(QEvent::KeyPress, Qt::Key_Left, Qt::NoModifier);
    QCoreApplication::sendEvent(&map, &event);
  };
  times.circular = timeJourney(
      map, {[&] { turnWheel(map, kNotch, Qt::NoModifier); }, [&] { turnWheel(map, -kNotch, Qt::NoModifier); }, turn});
  return times;
}

}  // namespace dglm
