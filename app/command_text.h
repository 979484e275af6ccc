// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include "app/session.h"

namespace dglm {

/// Words as a POSIX shell reads them back.
QString shellLine(const QStringList& words);

/// The command that writes the track of a latent along the record that is shown; empty without an analysis.
QString latentsCommand(const Session& session, int32_t latent);

}  // namespace dglm
