// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include "app/project/session.h"

namespace dglm {

/// Sends what is dropped on the window where it belongs: files and folders of any kind.
class FileDrop : public QObject {
  Q_OBJECT

 public:
  explicit FileDrop(Session& session, QObject* parent = nullptr);

  /// Projects are told of at once; the others, which are for the project that opens then, once they were looked at.
  void take(const QStringList& paths);

 Q_SIGNALS:
  /// Projects, or sequences and whatever else is no model.
  void filesDropped(const QStringList& paths);
  /// Nothing but files of tracks: values and features of sequences that are there.
  void tracksDropped(const QStringList& paths);
  /// Either may be empty.
  void modelDropped(const QString& model, const QString& dictionary);

 private:
  Session& session_;
};

}  // namespace dglm
