// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace dglm {

// The system's questions for files. Each begins where the last one ended, in the user's home before the first; an
// absolute path says another place. Empty: the user chose nothing.

/// `kind`: which of the kinds was chosen.
QString askSaveFile(QWidget* parent, const QString& title, const QString& name, const QString& kinds,
                    QString* kind = nullptr);
QString askOpenFile(QWidget* parent, const QString& title, const QString& at = {}, const QString& kinds = {});
QStringList askOpenFiles(QWidget* parent, const QString& title, const QString& at = {}, const QString& kinds = {});
QString askFolder(QWidget* parent, const QString& title, const QString& at = {});

/// Where a question begins that is asked for this place: a name, a path, or nothing.
QString beginningOf(const QString& place);

}  // namespace dglm
