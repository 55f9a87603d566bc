using System.ComponentModel;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Validation;

/// <summary>What every document has to follow whatever its schema says, as assertions: the grammar of JSON and the limits on it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRules
{
    private const string Rfc8259 = "https://www.rfc-editor.org/rfc/rfc8259";
    private const string Limits = Rfc8259 + "#section-9";

    /// <summary>
    /// A name stands twice in an object that the schema describes, whether it names that member or not. RFC 8259 section 4 leaves open which of the
    /// two counts, and parsers disagree: what one validates is not what another reads.
    /// </summary>
    public static Assertion DuplicateMember { get; } = new("json-duplicate", "", Rfc8259 + "#section-4", "stands twice in this object");

    /// <summary>A document that is null where the caller asked for a model: the schema has a place for null only inside of something.</summary>
    internal static Assertion NoModel { get; } =
        new("type", "", "https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.1", "must not be null where a model is read");

    /// <summary>A document of a kind that the schema allows and the model that the caller asked for has no form for.</summary>
    internal static Assertion OtherModel { get; } =
        new("type", "", "https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.1", "must be of the kind that the model is for");

    /// <summary>
    /// The assertion that a fault violates: <c>json-depth</c> for the depth limit, <c>json-limit</c> for the limits on time, <c>json</c> for all
    /// else.
    /// </summary>
    /// <param name="fault">The fault.</param>
    internal static Assertion For(JsonFault fault) => fault switch
    {
        JsonFault.TooDeep => new Assertion("json-depth", "", Limits, "is nested more deeply than the limit allows"),
        JsonFault.PatternTimeLimit => new Assertion("json-limit", "", Limits, "the time limit for patterns was reached"),
        JsonFault.TooManyLooks => new Assertion("json-limit", "", Limits, "the limit for trying the alternatives of the schema was reached"),
        _ => new Assertion("json", "", Rfc8259, Describe(fault)),
    };

    private static string Describe(JsonFault fault) => fault switch
    {
        JsonFault.UnexpectedEnd => "the document ends too early",
        JsonFault.ValueExpected => "a JSON value is expected here",
        JsonFault.NameExpected => "a member name in double quotes is expected here, and no comma before a closing brace",
        JsonFault.ColonExpected => "a colon is expected here",
        JsonFault.SeparatorExpected => "a comma or a closing bracket is expected here",
        JsonFault.ControlCharacter => "a control character in a string must be escaped",
        JsonFault.InvalidEscape => "this is no escape that JSON knows",
        JsonFault.LoneSurrogate => "an escaped surrogate has no partner",
        JsonFault.InvalidUtf8 => "the bytes are no well-formed UTF-8",
        JsonFault.InvalidNumber => "this is no JSON number",
        JsonFault.InvalidLiteral => "this is neither true nor false nor null",
        JsonFault.TrailingBytes => "nothing may follow the end of the document",
        JsonFault.ByteOrderMark => "a JSON document must not start with a byte order mark",
        _ => "this is no JSON",
    };
}
