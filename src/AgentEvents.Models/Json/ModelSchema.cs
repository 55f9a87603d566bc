using System.ComponentModel;
using System.Reflection;
using System.Text;

namespace AgentEvents.Models.Json;

/// <summary>
/// The schema of a generated type as text: JSON Schema 2020-12, whatever dialect it was written in. Other types are referred to by their full names,
/// <c>#/$defs/NAME</c>, and are among the parts.
/// </summary>
public sealed class ModelSchema
{
    private readonly byte[] _text;
    private readonly Func<IReadOnlyList<ModelSchema>> _makeParts;
    private IReadOnlyList<ModelSchema>? _parts;

    /// <summary>Is called by generated code for a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="utf8">The text.</param>
    /// <param name="parts">Lists what it refers to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ModelSchema(Type type, ReadOnlySpan<byte> utf8, Func<IReadOnlyList<ModelSchema>> parts)
        : this(NameOf(type), utf8, parts) => Type = type;

    /// <summary>Is called by generated code for what has no type and is used in several places.</summary>
    /// <param name="name">The name by which others refer to it.</param>
    /// <param name="utf8">The text.</param>
    /// <param name="parts">Lists what it refers to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ModelSchema(string name, ReadOnlySpan<byte> utf8, Func<IReadOnlyList<ModelSchema>> parts)
    {
        Name = name;
        _text = utf8.ToArray();
        _makeParts = parts;
    }

    /// <summary>The name by which others refer to it: the full name of the type.</summary>
    public string Name { get; }

    /// <summary>The type; null for a part that has none.</summary>
    public Type? Type { get; }

    /// <summary>The member that tells alternatives apart; null if there is none.</summary>
    public SchemaDiscriminator? Discriminator { get; init; }

    /// <summary>The schema alone, UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8Text => _text;

    /// <summary>The schemas that it refers to.</summary>
    public IReadOnlyList<ModelSchema> Parts => _parts ??= _makeParts();

    /// <summary>The schema of a type; null if it is no generated one, or was generated with <c>AgentEventsSchemaText</c> set to false.</summary>
    /// <param name="type">The type.</param>
    public static ModelSchema? Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.GetCustomAttribute<JsonSchemaAttribute>(inherit: false)?.Schema;
    }

    /// <summary>
    /// Is called by generated code: what is known of a type that a schema refers to, which is nothing if its assembly does without schemas.
    /// </summary>
    /// <param name="type">The type.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ModelSchema PartOf(Type type) => Of(type) ?? new ModelSchema(type, "{}"u8, static () => []);

    /// <summary>The schema and all that it refers to, as one document.</summary>
    public byte[] ToUtf8Bytes()
    {
        var document = new MemoryStream();
        document.Write("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\""u8);
        var all = WithParts();
        if (all.Skip(1).Any())
        {
            var first = true;
            document.Write(",\"$defs\":{"u8);
            foreach (var part in all)
            {
                document.Write(first ? "\""u8 : ",\""u8);
                document.Write(Encoding.UTF8.GetBytes(part.Name));
                document.Write("\":"u8);
                document.Write(part._text);
                first = false;
            }

            document.Write("},\"$ref\":\"#/$defs/"u8);
            document.Write(Encoding.UTF8.GetBytes(Uri.EscapeDataString(Name)));
            document.Write("\""u8);
        }
        else if (_text.Length > 2)
        {
            document.Write(","u8);
            document.Write(_text.AsSpan(1, _text.Length - 2));
        }

        document.Write("}"u8);
        return document.ToArray();
    }

    /// <summary>This schema and all that it comes to, each once.</summary>
    public IReadOnlyList<ModelSchema> WithParts()
    {
        var all = new Dictionary<string, ModelSchema>(StringComparer.Ordinal) { [Name] = this };
        var open = new Queue<ModelSchema>([this]);
        while (open.TryDequeue(out var next))
        {
            foreach (var part in next.Parts)
            {
                if (all.TryAdd(part.Name, part))
                {
                    open.Enqueue(part);
                }
            }
        }

        return [.. all.Values];
    }

    /// <summary>The schema alone.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_text);

    private static string NameOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.FullName!;
    }
}
