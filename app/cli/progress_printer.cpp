// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/progress_printer.h"

#include <cmath>
#include <cstdio>

#include "core/base/json_text.h"
#include "core/base/platform.h"

namespace dglm::cli {
namespace {

constexpr auto kBarInterval = std::chrono::milliseconds(100);
constexpr auto kLineInterval = std::chrono::seconds(1);
constexpr int kBarWidth = 24;

std::string clockText(double seconds) {
  if (seconds < 0)
    return "-:--";
  const auto whole = static_cast<long>(std::lround(seconds));
  char text[32];
  if (whole >= 3600)
    std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
  else
    std::snprintf(text, sizeof text, "%ld:%02ld", whole / 60, whole % 60);
  return text;
}

}  // namespace

ProgressPrinter::ProgressPrinter(ProgressStyle style) : style_(style) {
  if (style_ == ProgressStyle::Auto)
    style_ = standardErrorIsTerminal() ? ProgressStyle::Auto : ProgressStyle::Plain;
}

ProgressPrinter::~ProgressPrinter() {
  if (barOpen_)
    std::fputc('\n', stderr);
}

double ProgressPrinter::secondsLeft(const Progress& progress) const {
  const double seconds = std::chrono::duration<double>(Clock::now() - stepStart_).count();
  const auto done = static_cast<double>(progress.done - firstDone_);
  if (progress.total <= 0 || done <= 0 || seconds < 0.5)
    return -1;
  return seconds * static_cast<double>(progress.total - progress.done) / done;
}

void ProgressPrinter::show(const Progress& progress) {
  if (style_ == ProgressStyle::None)
    return;
  if (progress.step != step_) {
    step_ = progress.step;
    firstDone_ = progress.done;
    stepStart_ = Clock::now();
    isAtEnd_ = false;
  }
  const bool isLast = progress.total > 0 && progress.done >= progress.total;
  const auto interval = style_ == ProgressStyle::Auto ? Clock::duration(kBarInterval) : Clock::duration(kLineInterval);
  if ((!isLast || isAtEnd_) && Clock::now() - lastShown_ < interval)
    return;
  isAtEnd_ = isLast;
  lastShown_ = Clock::now();
  if (style_ == ProgressStyle::Auto)
    showBar(progress);
  else if (style_ == ProgressStyle::Json)
    showJson(progress);
  else
    showLine(progress);
}

void ProgressPrinter::showBar(const Progress& progress) {
  const double share =
      progress.total > 0 ? static_cast<double>(progress.done) / static_cast<double>(progress.total) : 0;
  const int filled = static_cast<int>(share * kBarWidth);
  const std::string bar =
      std::string(static_cast<size_t>(filled), '#') + std::string(static_cast<size_t>(kBarWidth - filled), '.');
  const double seconds = std::chrono::duration<double>(Clock::now() - stepStart_).count();
  const double rate = seconds > 0 ? static_cast<double>(progress.done - firstDone_) / seconds : 0;
  std::fprintf(stderr, "\r\033[K%s [%s] %lld/%lld  %.1f/s  %s left", progress.step.english().c_str(), bar.c_str(),
               static_cast<long long>(progress.done), static_cast<long long>(progress.total), rate,
               clockText(secondsLeft(progress)).c_str());
  std::fflush(stderr);
  barOpen_ = true;
}

void ProgressPrinter::showLine(const Progress& progress) const {
  if (progress.total <= 0) {
    std::fprintf(stderr, "%s\n", progress.step.english().c_str());
    return;
  }
  std::fprintf(stderr, "%s: %lld of %lld, %s left\n", progress.step.english().c_str(),
               static_cast<long long>(progress.done), static_cast<long long>(progress.total),
               clockText(secondsLeft(progress)).c_str());
}

void ProgressPrinter::showJson(const Progress& progress) const {
  const double left = secondsLeft(progress);
  const nlohmann::ordered_json line = {{"step", progress.step.english()},
                                       {"done", progress.done},
                                       {"total", progress.total},
                                       {"eta_s", left < 0 ? nlohmann::ordered_json() : nlohmann::ordered_json(left)}};
  std::fprintf(stderr, "%s\n", jsonText(line).c_str());
}

}  // namespace dglm::cli
