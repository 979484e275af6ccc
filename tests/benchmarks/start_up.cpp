// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/start_up.h"

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <cstdio>

#include "app/explore/track_panel.h"
#include "app/shell/main_window.h"
#include "app/shell/sequence_area.h"
#include "app/shell/view_menu.h"
#include "widgets/tracks/track_view.h"

namespace dglm {
namespace {

constexpr int kLongestMs = 60'000;

/// Waits for the first painting of the linear view after the values of all tracks came.
class PaintWatcher : public QObject {
 public:
  explicit PaintWatcher(MainWindow& window) : window_(window) {
    window.sequenceArea().trackPanel().view().viewport()->installEventFilter(this);
  }

 protected:
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::Paint && !isPainted_ && hasTracks()) {
      isPainted_ = true;
      QTimer::singleShot(0, this, &PaintWatcher::leave);
    }
    return false;
  }

 private:
  bool hasTracks() const {
    const auto& curves = window_.tracks().curves();
    return !curves.empty() && std::ranges::all_of(curves, [](const LatentCurve& curve) { return !!curve.values; });
  }

  void leave() {
    std::puts("painted");
    std::fflush(stdout);
    window_.close();
    QCoreApplication::quit();
  }

  MainWindow& window_;
  bool isPainted_ = false;
};

std::optional<double> startOnce() {
  const StopWatch watch;
  QProcess process;
  process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  process.start(QCoreApplication::applicationFilePath(), {kUntilPainted});
  const bool isPainted = process.waitForReadyRead(kLongestMs);
  const double milliseconds = watch.milliseconds();
  if (!isPainted || !process.waitForFinished(kLongestMs))
    return std::nullopt;
  return milliseconds;
}

}  // namespace

std::optional<Timing> timeStartUp(int runs) {
  if (!startOnce())
    return std::nullopt;
  std::vector<double> milliseconds;
  for (int run = 0; run < runs; ++run) {
    const auto time = startOnce();
    if (!time)
      return std::nullopt;
    milliseconds.push_back(*time);
  }
  return timingOf(std::move(milliseconds));
}

int openUntilPainted(QApplication& application) {
  QStandardPaths::setTestModeEnabled(true);  // not the user's own copy of the demo, nor his settings
  applyTheme(application, chosenTheme());
  MainWindow window;
  const PaintWatcher watcher(window);
  WindowOptions options;
  options.reopensLast = true;  // as a user starts it a second time
  window.start(options);
  window.show();
  return QApplication::exec();
}

}  // namespace dglm
