// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/startup_view.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "app/shell/first_tour.h"
#include "app/shell/main_window.h"
#include "app/shell/perspectives.h"

namespace dglm {
namespace {

// Long enough for the views to be laid out and painted after the last result came.
constexpr std::chrono::milliseconds kSettling{300};

}  // namespace

StartupView::StartupView(MainWindow& window, const WindowOptions& options)
    : QObject(&window), window_(window), wanted_(options) {
  settled_.setSingleShot(true);
  settled_.setInterval(kSettling);
  connect(&settled_, &QTimer::timeout, this, &StartupView::onIdle);
  connect(&window.navigator(), &Navigator::problem, this, &StartupView::refuse);
  window.session().setKeepsView(options.screenshot.isEmpty());
  JobRunner& jobs = window.session().jobs();
  connect(&jobs, &JobRunner::jobAdded, &settled_, &QTimer::stop);
  connect(&jobs, &JobRunner::idle, &settled_, qOverload<>(&QTimer::start));
}

void StartupView::onIdle() {
  if (showWanted())
    return;
  settled_.disconnect(this);
  window_.navigator().disconnect(this);
  window_.session().jobs().disconnect(&settled_);
  if (!wanted_.screenshot.isEmpty())
    draw();
  else if (window_.session().state() == Session::State::Ready)
    startFirstTour(window_.tourPlaces());
}

/// Takes the next step; false when there is none left.
bool StartupView::showWanted() {
  Session& session = window_.session();
  if (session.state() != Session::State::Ready)
    return false;
  if (const auto perspective = Perspectives::named(std::exchange(wanted_.perspective, {})))
    window_.perspectives().show(*perspective);
  if (const QString name = std::exchange(wanted_.record, {}); !name.isEmpty()) {
    const auto records = session.records();
    const auto named = std::find_if(records.begin(), records.end(),
                                    [&](const RecordSummary& record) { return record.name == name.toStdString(); });
    if (named == records.end())
      return refuse(tr("There is no sequence named %1 in this project.").arg(name));
    session.showRecord(named->id);
  } else if (const QString place = std::exchange(wanted_.goTo, {}); !place.isEmpty()) {
    window_.navigator().goTo(place);
  } else if (const QString latent = std::exchange(wanted_.select, {}); !latent.isEmpty()) {
    window_.navigator().goTo(latent);
  } else {
    return false;
  }
  settled_.start();
  return true;
}

/// What cannot be shown is said on the terminal; a picture of something else would be worse than none.
bool StartupView::refuse(const QString& sentence) {
  std::fprintf(stderr, "%s\n", qPrintable(sentence));
  isRefused_ = true;
  return false;
}

void StartupView::draw() {
  const bool isWritten = !isRefused_ && window_.grab().save(wanted_.screenshot);
  if (!isWritten && !isRefused_)
    std::fprintf(stderr, "%s\n", qPrintable(tr("Cannot write the picture %1.").arg(wanted_.screenshot)));
  window_.close();
  QCoreApplication::exit(isWritten ? 0 : 1);
}

}  // namespace dglm
