// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

namespace sanpi {

/// What went wrong, as a code and facts. The sentence that a person reads is made by schema/messages.h.
enum class ErrorCode {
    None,
    Cancelled,
    WrongUse, ///< the call itself makes no sense (unknown kind, field, command)
    Refused, ///< a rule forbids it (a used number, a step out of order)
    Conflict, ///< somebody else wrote in between
    Invalid, ///< problems with the data; they are listed beside the error
    NotFound,
    CannotOpen,
    CannotRead,
    CannotWrite,
    Newer, ///< the ledger was made by a newer program
    Damaged,
    ReadOnly,
    ReaderFailed, ///< the sheet reader refused the file or died
};

struct Error {
    ErrorCode code = ErrorCode::None;
    QString what; ///< technical detail in English, for logs and the "details" fold
    QStringList facts; ///< file names, values, limits: arguments of the sentence

    bool operator==(const Error&) const = default;
};

/// Either a value or the reason why there is none. Exceptions do not cross a library's face.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }
    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    /// Precondition for both: ok().
    [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::get<0>(std::move(m_state)); }
    const T* operator->() const { return &value(); }
    /// Precondition: !ok().
    [[nodiscard]] const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) { }
    [[nodiscard]] bool ok() const { return m_error.code == ErrorCode::None; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error& error() const { return m_error; }

private:
    Error m_error;
};

} // namespace sanpi
