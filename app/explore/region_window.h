// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include "app/project/region_book.h"

class QLabel;
class QPushButton;

namespace dglm {

class RegionTable;

/// The regions of interest of the project, to click through, name and export. It stays open beside the window.
class RegionWindow : public QDialog {
  Q_OBJECT

 public:
  RegionWindow(Session& session, RegionBook& book, QWidget* parent);

  RegionTable& table() { return *table_; }
  /// All regions as BED, one line each.
  void write(const QString& path);
  QString said() const;

 Q_SIGNALS:
  void written(const QString& path);

 private:
  QWidget* buildButtons();
  void showRows();
  void enable();
  std::vector<NamedRegion> chosen() const;
  void rename();
  void chooseFile();

  Session& session_;
  RegionBook& book_;
  std::vector<NamedRegion> shown_;
  RegionTable* table_;
  QLabel* said_;
  QPushButton* add_ = nullptr;
  QPushButton* rename_ = nullptr;
  QPushButton* remove_ = nullptr;
  QPushButton* export_ = nullptr;
};

}  // namespace dglm
