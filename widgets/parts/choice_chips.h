// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;
class QLabel;

namespace dglm {

class FlowLayout;

/// One of several choices that are all in sight.
struct Chip {
  int key = 0;  ///< not negative
  QString text;
  QString toolTip;
  bool isEnabled = true;

  bool operator==(const Chip&) const = default;
};

/// A caption and chips of which exactly one is chosen, on as many lines as they need. Arrow keys move between them.
class ChoiceChips : public QWidget {
  Q_OBJECT

 public:
  explicit ChoiceChips(const QString& caption, QWidget* parent = nullptr);

  void setChips(const std::vector<Chip>& chips);
  const std::vector<Chip>& chips() const { return chips_; }
  /// Emits nothing.
  void setCurrent(int key);
  int current() const;

 Q_SIGNALS:
  /// By the user, also for the one that is chosen already.
  void chosen(int key);

 private:
  void makeButtons(size_t count);

  QString caption_;
  std::vector<Chip> chips_;
  FlowLayout* layout_;
  QButtonGroup* buttons_;
};

}  // namespace dglm
