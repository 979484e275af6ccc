// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace dglm::test {

/// What a run of decode-glm left; -1: it was killed.
struct Outcome {
  int status = -1;
  QString out, error;

  QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

/// The program of this build.
inline QString decodeGlmFile() {
  return QCoreApplication::applicationDirPath() + "/decode-glm";
}

inline Outcome decodeGlm(const QStringList& words) {
  QProcess process;
  process.start(decodeGlmFile(), words + QStringList{"--progress", "none"});
  process.waitForFinished(60000);
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
          QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

}  // namespace dglm::test
