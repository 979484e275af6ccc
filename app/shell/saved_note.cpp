// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/shell/saved_note.h"

#include "app/project/action_host.h"
#include "app/project/session.h"
#include "app/project/undo_step.h"

namespace dglm {

SavedNote::SavedNote(ActionHost& host, Session& session)
    : QObject(&host.dialogParent()), host_(host), session_(session) {
  connect(&session_.jobs(), &JobRunner::jobAdded, this,
          [this](JobHandle* job) { connect(job, &JobHandle::failed, this, [this] { ++failures_; }); });
  connect(&session_.undoStack(), &QUndoStack::indexChanged, this, &SavedNote::watch);
}

/// A dial that moves is stored too, but says so in its own panel: the status line would never rest.
void SavedNote::watch(int index) {
  const QUndoStack& stack = session_.undoStack();
  if (index > 0 && dynamic_cast<const UndoStep*>(stack.command(index - 1)))
    say();
}

void SavedNote::say() {
  if (session_.state() != Session::State::Ready || session_.contents().isReadOnly)
    return;
  session_.project().write(
      quietRequest(tr("Saving"), QStringLiteral("saved note")), [](Project&, const JobContext&) { return Status(); },
      this,
      [this, before = failures_] {
        if (failures_ == before)
          host_.showPassing(tr("Saved automatically"));
      });
}

}  // namespace dglm
