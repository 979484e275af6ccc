// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Include <torch/torch.h> and <QtTest> before this header.

#include "core/sae/dictionary.h"

namespace dglm::test {

/// A file of tests/data/sae (tests/reference/make_dictionary_golden.py).
inline std::filesystem::path saeFile(const std::string& name) {
  return std::filesystem::path(DGLM_TEST_DATA) / "sae" / name;
}

inline at::Tensor dense(const SparseCode& code) {
  at::Tensor f = at::zeros({code.rows(), code.width});
  for (int64_t row = 0; row < code.rows(); ++row)
    for (size_t i = 0; i < code.rowLatents(row).size(); ++i)
      f[row][code.rowLatents(row)[i]] = code.rowValues(row)[i];
  return f;
}

/// Largest difference as a share of the largest expected value.
inline double relativeError(const at::Tensor& found, const at::Tensor& expected) {
  return ((found - expected).abs().max() / expected.abs().max()).item<double>();
}

inline void compareCodes(const SparseCode& found, const at::Tensor& expected) {
  const at::Tensor f = dense(found);
  QVERIFY(at::equal(f != 0, expected != 0));
  QVERIFY(relativeError(f, expected) < 1e-5);
}

/// The state dict with one tensor put in the place of another.
inline TensorFile replaced(const TensorFile& state, const std::string& key, const at::Tensor& tensor) {
  TensorFile changed;
  for (size_t i = 0; i < state.names.size(); ++i)
    changed.add(state.names[i], state.names[i] == key ? tensor : state.tensors[i]);
  return changed;
}

inline TensorFile without(const TensorFile& state, const std::string& key) {
  TensorFile changed;
  for (size_t i = 0; i < state.names.size(); ++i)
    if (state.names[i] != key)
      changed.add(state.names[i], state.tensors[i]);
  return changed;
}

}  // namespace dglm::test
