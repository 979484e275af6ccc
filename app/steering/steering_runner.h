// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include "app/project/session.h"
#include "core/study/steering_bench.h"

namespace dglm {

/// What the dials ask of the model.
struct SteeringWish {
  SteeringSetup setup;
  int32_t latent = -1;     ///< of which the curve speaks; -1: none
  double value = 0;        ///< what that dial is turned to, on or off
  double sliderUnit = 1;   ///< what its slider takes for 1
  bool isComplete = true;  ///< false while there is nothing to steer, or no dial
};

/// Runs the model for the newest wish, and, once the wishes rest, draws the curve of the dial and runs the controls.
/// What comes late, of another record or analysis, is dropped.
class SteeringRunner : public QObject {
  Q_OBJECT

 public:
  SteeringRunner(Session& session, std::shared_ptr<ReaderCache> models, QObject* parent = nullptr);

  /// The model runs only while somebody looks.
  void setActive(bool isActive) { isActive_ = isActive; }
  bool isActive() const { return isActive_; }
  /// Takes the wish without running.
  void setWish(SteeringWish wish) { wish_ = std::move(wish); }
  /// Runs the wish; one that comes while the model runs waits, and replaces one that waits.
  void run();
  /// Runs what follows, after a rest.
  void rest() { rest_.start(); }
  /// Results of what is not shown any more go.
  void forget();
  void forgetFailure() { failure_.reset(); }

  /// The job that runs, or null.
  JobHandle* job() const { return looking_ ? looking_.data() : following_.data(); }
  const std::optional<Error>& failure() const { return failure_; }
  /// May be of dials that were moved since.
  const std::optional<SteeringOutcome>& outcome() const { return outcome_; }
  bool isCurrent() const { return outcome_ && outcome_->task.setup == wish_.setup; }
  bool isOfWhatIsShown() const;
  /// Milliseconds from the last change to its numbers; NaN before the first.
  double latency() const { return latency_; }
  const std::vector<StrengthPoint>& curve() const { return curve_; }
  const std::optional<ControlledEffect>& controls() const { return controls_; }

 Q_SIGNALS:
  void changed();
  /// There are new numbers of the wish: its outcome, or its controls.
  void found();

 private:
  SteeringTask task(bool isEverywhere) const;
  bool isReady() const;
  void look();
  void onLooked(SteeringOutcome outcome, double milliseconds);
  void followUp();
  void startCurve(const std::vector<double>& strengths);
  void startControls();
  void follow(JobHandle* job);
  SteeringSetup curveBasis() const;

  Session& session_;
  std::shared_ptr<SteeringBench> bench_;  // of the compute lane
  SteeringWish wish_;
  bool isActive_ = false;
  QPointer<JobHandle> looking_;
  QPointer<JobHandle> following_;
  bool isWaiting_ = false;  ///< a change came while the model ran
  QElapsedTimer changed_;
  QTimer rest_;
  double slowest_ = 0;  ///< milliseconds of the last look at all bases
  double latency_ = std::numeric_limits<double>::quiet_NaN();
  std::optional<SteeringOutcome> outcome_;
  std::optional<Error> failure_;
  std::vector<StrengthPoint> curve_;
  int32_t curveLatent_ = -1;
  SteeringSetup curveBasis_;
  std::optional<ControlledEffect> controls_;
  SteeringSetup controlled_;
};

}  // namespace dglm
