using System.ComponentModel;

namespace AgentEvents.Models.Json;

/// <summary>Why bytes are not the JSON that <see cref="JsonCursor"/> reads (RFC 8259, UTF-8 only, depth limited).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum JsonFault
{
    /// <summary>Nothing is wrong so far.</summary>
    None,

    /// <summary>The document ends where a value, a name or a closing bracket is due. Empty input is one such case.</summary>
    UnexpectedEnd,

    /// <summary>A byte that no JSON value starts with stands where a value is due.</summary>
    ValueExpected,

    /// <summary>A member name in double quotes is due, as after <c>{</c> or after a comma.</summary>
    NameExpected,

    /// <summary>A colon is due behind a member name.</summary>
    ColonExpected,

    /// <summary>A comma or the closing bracket is due.</summary>
    SeparatorExpected,

    /// <summary>A control character stands unescaped in a string.</summary>
    ControlCharacter,

    /// <summary>A backslash is followed by no escape that JSON knows.</summary>
    InvalidEscape,

    /// <summary>An escaped surrogate has no partner, so that the string is no Unicode text.</summary>
    LoneSurrogate,

    /// <summary>The bytes of a string are no well-formed UTF-8.</summary>
    InvalidUtf8,

    /// <summary>A number breaks the grammar: a leading zero, a bare sign or point, an empty exponent.</summary>
    InvalidNumber,

    /// <summary>A word other than <c>true</c>, <c>false</c> and <c>null</c>.</summary>
    InvalidLiteral,

    /// <summary>Something other than white space follows the document's one value.</summary>
    TrailingBytes,

    /// <summary>The document starts with a byte order mark, which RFC 8259 section 8.1 forbids to send.</summary>
    ByteOrderMark,

    /// <summary>Objects and arrays are nested more deeply than the caller allows.</summary>
    TooDeep,

    /// <summary>The regular expressions that need backtracking take more time on this document than the limit allows.</summary>
    PatternTimeLimit,

    /// <summary>The alternatives of the schema ask for more looks at the same bytes than the limit allows.</summary>
    TooManyLooks,
}
