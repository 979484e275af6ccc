// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace dglm {

class ActionHost;
class Session;

/// A line of decode-glm with the whole path of the program that belongs to this one, where there is one.
QString withProgramPath(const QString& line);

/// Puts the line on the clipboard so that it runs as it stands: with the program's path, and once the sequences that it
/// names and that only the project has are written as GenBank where it names them (fileOf). The host says what was
/// written.
void copyRunnable(ActionHost& host, Session& session, const QString& line);

}  // namespace dglm
