// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <filesystem>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace dglm {

/// The files and folders of a corpus, to add and take away. What was searched last time is there again.
class CorpusList : public QWidget {
  Q_OBJECT

 public:
  explicit CorpusList(QWidget* parent = nullptr);

  std::vector<std::filesystem::path> corpus() const;
  void add(const QStringList& paths);
  /// The next list starts with these.
  void remember() const;

 Q_SIGNALS:
  void edited();

 private:
  void removeChosen();
  void showState();

  QListWidget* list_;
  QLabel* nothing_;
  QPushButton* remove_;
};

}  // namespace dglm
