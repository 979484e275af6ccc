// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/first_project.h"

#include <QSettings>

#include <utility>

#include "app/project/action_host.h"
#include "app/project/demo_copy.h"
#include "app/project/reading_desk.h"
#include "app/project/record_intake.h"
#include "app/project/session.h"
#include "app/texts/messages.h"
#include "app/texts/paths.h"
#include "core/study/demo_project.h"

namespace dglm {
namespace {

constexpr auto kLastProject = "lastProject";

}  // namespace

FirstProject::FirstProject(Session& session, RecordIntake& intake, ReadingDesk& reading, ActionHost& host,
                           QObject* parent)
    : QObject(parent), session_(session), intake_(intake), reading_(reading), host_(host) {
  connect(&session_, &Session::projectOpened, this,
          [this] { QSettings().setValue(kLastProject, textOf(session_.contents().path)); });
  connect(&session_, &Session::projectOpened, this, [this] {
    if (const QStringList files = std::exchange(waiting_, {}); !files.isEmpty())
      Q_EMIT filesWanted(files);
  });
}

void FirstProject::open(const WindowOptions& options) {
  const auto demo = readDemoDescription(usualDemoPlaces().folder);
  if (demo.hasValue()) {
    reading_.setDefaultSource(demo.value().source);
    Q_EMIT sourceFound(demo.value().source);
  }
  if (options.reopensLast) {
    waiting_ = options.files;
    return reopenLast();
  }
  intake_.openFiles(options.files);
  if (session_.state() == Session::State::Empty)
    openDemo();
}

void FirstProject::reopenLast() {
  const QString last = QSettings().value(kLastProject).toString();
  if (last.isEmpty())
    return openDemo();
  session_.openProject(pathOf(last));
  const auto fallBack = [this] {
    if (session_.state() != Session::State::Failed)
      return;
    host_.showNotice(
        tr("The project of last time was not opened, here is the demo. %1").arg(messageFor(*session_.failure())));
    openDemo();
  };
  connect(&session_, &Session::stateChanged, this, fallBack,
          static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void FirstProject::openDemo() {
  DemoPlaces places = usualDemoPlaces();
  places.openHere = session_.contents().path;
  session_.makeProject(
      {tr("Making the demo project"), Urgency::Interactive, {}, JobNotice::Silent},
      [places](const JobContext& job) { return prepareDemo(places, job); }, this,
      [this](const DemoCopy& demo) {
        if (demo.isSecond)
          host_.showNotice(tr("The demo is open in another window. This is a second copy of it: %1.")
                               .arg(textOf(demo.path.filename())));
        else if (!demo.earlier.empty())
          host_.showNotice(tr("This is a clean demo. Your earlier copy, with what you made in it, is kept as %1.")
                               .arg(textOf(demo.earlier)));
        if (!demo.earlier.empty())
          Q_EMIT demoKept(textOf(demo.earlier));
        return demo.path;
      });
}

}  // namespace dglm
