// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>
#include <QString>

#include <cstdint>

namespace dglm {

/// Two aligned sequences column by column; '-' is a gap. Positions are 1-based.
struct AlignmentText {
  QString query, subject;  ///< names
  QString queryRow, subjectRow;
  int64_t queryStart = 1, queryLength = 0;  ///< the length is that of a circle, or 0: positions go round after it
  int64_t subjectStart = 1, subjectLength = 0;
  bool subjectIsReverse = false;  ///< its positions go down
};

/// An alignment in lines of as many columns as there is room for, as BLAST prints it, with other bases and gaps marked
/// by a letter of their own colour and a ground.
class AlignmentView : public QPlainTextEdit {
  Q_OBJECT

 public:
  explicit AlignmentView(QWidget* parent = nullptr);

  void setAlignment(const AlignmentText& alignment);
  void clearAlignment();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void write();

  AlignmentText alignment_;
  int columns_ = 0;
};

/// The text alone, with so many columns a line.
QString alignmentLines(const AlignmentText& alignment, int columns);

}  // namespace dglm
