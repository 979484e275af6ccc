// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QEvent>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

#include "core/base/job.h"
#include "core/base/result.h"

class QDialog;
class QPushButton;
class QWidget;

namespace dglm {

class Project;

/// What a feature would have a cluster do.
struct ClusterOrder {
  QStringList words;  ///< of decode-glm, as "Copy as Command" gives them, without the program
  std::vector<std::pair<QString, QString>> set = {};  ///< options with the values that they have in place of those
  /// Writes what the window holds and the command reads from files; null: nothing. Runs with the project, once the
  /// folder of these files is there.
  std::function<Status(Project&, const JobContext&)> writeFiles = nullptr;
  QJsonObject own = {};  ///< what the feature needs to take the result in
};

/// Work that can run here or on a cluster.
struct ClusterWish {
  QString kind;   ///< who takes the result in
  QString title;  ///< of what, in the user's words
  /// The order with its files, and the outputs of its command, in this folder.
  std::function<ClusterOrder(const std::filesystem::path& files)> order;
};

inline const QString kClusterScan = QStringLiteral("scan");
inline const QString kClusterSweep = QStringLiteral("sweep");
inline const QString kClusterConcepts = QStringLiteral("concepts");
inline const QString kClusterReading = QStringLiteral("reading");

/// Asks the main window to run it on a cluster.
class ClusterWishEvent : public QEvent {
 public:
  explicit ClusterWishEvent(ClusterWish wanted);

  static Type kind();

  const ClusterWish wish;
};

/// Sends it to the main window that the widget is, or stands in.
void wishForCluster(QWidget& widget, ClusterWish wish);

/// "Run on a Cluster..." beside the buttons of a dialog; it can be pressed when `start` can.
QPushButton* addClusterButton(QDialog& dialog, QPushButton& start);

}  // namespace dglm
