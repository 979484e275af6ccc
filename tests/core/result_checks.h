// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTest>

#include <stdexcept>

#include "core/base/result.h"

/// Fails the test with the error's text.
#define VERIFY_OK(expression)                                            \
  do {                                                                   \
    const auto result_ = (expression);                                   \
    if (result_.hasError())                                              \
      QFAIL(qPrintable(QString::fromStdString(result_.error().text()))); \
  } while (false)

/// Fails the test unless the expression gives an error of this kind.
#define VERIFY_ERROR(expression, expectedKind)                                         \
  do {                                                                                 \
    const auto result_ = (expression);                                                 \
    QVERIFY(result_.hasError());                                                       \
    QCOMPARE(QString::fromStdString(std::string(errorKindName(result_.error().kind))), \
             QString::fromStdString(std::string(errorKindName(expectedKind))));        \
  } while (false)

namespace dglm::test {

/// The value, or an exception that ends the test.
template <class T>
T valueOf(Result<T> result) {
  if (result.hasError())
    throw std::runtime_error(result.error().text());
  return std::move(result).value();
}

}  // namespace dglm::test
