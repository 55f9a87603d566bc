using System.Globalization;
using System.Text;
using System.Text.Json;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Satisfaction.Formulas;

/// <summary>A JSON value, equal to others as JSON Schema says: numbers by value, objects whatever the order of their members.</summary>
internal abstract record JsonValue
{
    private JsonValue()
    {
    }

    /// <summary>Its kind.</summary>
    public abstract InstanceKind Kind { get; }

    /// <summary>The null.</summary>
    public static JsonValue None { get; } = new Null();

    /// <summary>Reads the text of a value.</summary>
    /// <exception cref="UndecidedException">It holds a number beyond what we calculate with.</exception>
    public static JsonValue Parse(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 500 });
        return Of(document.RootElement);
    }

    /// <summary>The value that an element holds; of doubled members the last counts.</summary>
    public static JsonValue Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => None,
        JsonValueKind.True or JsonValueKind.False => new Bool(element.GetBoolean()),
        JsonValueKind.Number => Number.Parse(element.GetRawText()),
        JsonValueKind.String => new Text(element.GetString()!),
        JsonValueKind.Array => new Array([.. element.EnumerateArray().Select(Of)]),
        _ => Object.Of(element.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, Of(m.Value)))),
    };

    /// <summary>The text, compact.</summary>
    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    /// <summary>Appends the text, compact.</summary>
    protected abstract void Write(StringBuilder text);

    /// <summary><c>null</c>.</summary>
    public sealed record Null : JsonValue
    {
        /// <inheritdoc/>
        public override InstanceKind Kind => InstanceKind.Null;

        /// <inheritdoc/>
        protected override void Write(StringBuilder text) => text.Append("null");
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public sealed record Bool(bool Value) : JsonValue
    {
        /// <inheritdoc/>
        public override InstanceKind Kind => InstanceKind.Boolean;

        /// <inheritdoc/>
        protected override void Write(StringBuilder text) => text.Append(Value ? "true" : "false");
    }

    /// <summary>A number. How it is written matters to draft-04 alone, to which <c>1.0</c> is no integer; it does not matter to equality.</summary>
    public sealed record Number(ExactNumber Value, bool IsWrittenAsInteger) : JsonValue
    {
        /// <inheritdoc/>
        public override InstanceKind Kind => InstanceKind.Number;

        /// <summary>The value of a literal.</summary>
        public static new Number Parse(string literal) => new(ExactNumber.Parse(literal), literal.IndexOfAny(['.', 'e', 'E']) < 0);

        /// <inheritdoc/>
        public bool Equals(Number? other) => other is not null && Value == other.Value;

        /// <inheritdoc/>
        public override int GetHashCode() => Value.GetHashCode();

        /// <inheritdoc/>
        protected override void Write(StringBuilder text)
        {
            var literal = Value.ToString();
            text.Append(Value.IsInteger && !IsWrittenAsInteger && !literal.Contains('e', StringComparison.Ordinal) ? literal + ".0" : literal);
        }
    }

    /// <summary>A string.</summary>
    public sealed record Text(string Value) : JsonValue
    {
        /// <inheritdoc/>
        public override InstanceKind Kind => InstanceKind.String;

        /// <inheritdoc/>
        protected override void Write(StringBuilder text) => text.Append(Quoted(Value));
    }

    /// <summary>An array.</summary>
    public sealed record Array(EquatableArray<JsonValue> Items) : JsonValue
    {
        /// <inheritdoc/>
        public override InstanceKind Kind => InstanceKind.Array;

        /// <inheritdoc/>
        protected override void Write(StringBuilder text)
        {
            text.Append('[');
            for (var i = 0; i < Items.Count; i++)
            {
                text.Append(i > 0 ? "," : "");
                Items[i].Write(text);
            }

            text.Append(']');
        }
    }

    /// <summary>An object, its members in the order of their names.</summary>
    public sealed record Object(EquatableArray<JsonMemberValue> Members) : JsonValue
    {
        /// <inheritdoc/>
        public override InstanceKind Kind => InstanceKind.Object;

        /// <summary>The object of some members; of several with a name the last counts.</summary>
        public static Object Of(IEnumerable<KeyValuePair<string, JsonValue>> members)
        {
            var sorted = new SortedDictionary<string, JsonValue>(StringComparer.Ordinal);
            foreach (var (name, value) in members)
            {
                sorted[name] = value;
            }

            return new Object([.. sorted.Select(m => new JsonMemberValue(m.Key, m.Value))]);
        }

        /// <inheritdoc/>
        protected override void Write(StringBuilder text)
        {
            text.Append('{');
            for (var i = 0; i < Members.Count; i++)
            {
                text.Append(i > 0 ? "," : "").Append(Quoted(Members[i].Name)).Append(':');
                Members[i].Value.Write(text);
            }

            text.Append('}');
        }
    }

    // Line and paragraph separators and halves of pairs are escaped too, so that a text can be shown on a line.
    private static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var unit = value[i];
            if (unit is '"' or '\\')
            {
                text.Append('\\').Append(unit);
            }
            else if (char.IsHighSurrogate(unit) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                text.Append(unit).Append(value[++i]);
            }
            else if (unit < ' ' || char.IsSurrogate(unit) || char.GetUnicodeCategory(unit)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                text.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(unit);
            }
        }

        return text.Append('"').ToString();
    }
}
