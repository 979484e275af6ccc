// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <limits>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace dglm {

/// What is shown in place of content that is not there, or beside content that is out of date: one calm sentence, and
/// what to do.
class StateView : public QWidget {
  Q_OBJECT

 public:
  struct Working {
    QString what;
    QString step = {};
    double fraction = std::numeric_limits<double>::quiet_NaN();     ///< 0..1; NaN when not known
    double secondsLeft = std::numeric_limits<double>::quiet_NaN();  ///< NaN when not known
    bool canCancel = true;
  };
  struct Failed {
    QString what;     ///< what was being done
    QString why;      ///< why it failed
    QString remedy;   ///< what to do
    QString details;  ///< for a report; "Copy details" is shown if there are any
  };

  explicit StateView(QWidget* parent = nullptr);

  void showEmpty(const QString& sentence, const QList<QAction*>& actions = {});
  void showWorking(const Working& state);
  void showFailed(const Failed& state, const QList<QAction*>& actions = {});
  void showStale(const QString& sentence, const QList<QAction*>& actions = {});

 Q_SIGNALS:
  void cancelRequested();

 private:
  void start(const QString& sentence, const QString& second);
  void setButtons(const QList<QAction*>& actions);
  void copyDetails() const;

  QLabel* sentence_;
  QLabel* second_;
  QProgressBar* bar_;
  QWidget* buttons_ = nullptr;
  QPushButton* cancel_;
  QPushButton* copy_;
  QVBoxLayout* column_;
  QString details_;
};

}  // namespace dglm
