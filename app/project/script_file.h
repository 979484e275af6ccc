// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <vector>

#include "app/project/session.h"

namespace dglm {

/// A shell script that repeats what the window did, and what it reads.
struct ScriptFile {
  QString text;
  int commands = 0;                      ///< steps that the script repeats
  std::vector<ScriptStep::Files> files;  ///< what is written into filesFolderOf()
};

/// "NAME-files" beside a script NAME.sh: the sequences and sets that its commands read.
std::filesystem::path filesFolderOf(const std::filesystem::path& script);

/// The steps of the session as a script for a POSIX shell that will be named so. Each command runs in a folder of its
/// own in "NAME-results", so that no result takes the place of another; what no command repeats is a comment.
ScriptFile scriptOf(const Session& session, const std::filesystem::path& script);

/// Writes the script and the files that it reads, then calls done. The job is listed.
void writeScript(Session& session, const std::filesystem::path& script, QObject* receiver, std::function<void()> done);

}  // namespace dglm
