using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Tests.Serialization;

/// <summary>Every place in a user's own types where a value of the package may stand: it is written there as on the wire, and read back.</summary>
internal static class Positions
{
    /// <summary>Options that users have: none, those of ASP.NET Core, and some of their own.</summary>
    public static IReadOnlyList<JsonSerializerOptions> Options { get; } =
    [
        new(),
        new(JsonSerializerDefaults.Web),
        new()
        {
            WriteIndented = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        },
        new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, IncludeFields = true, PropertyNameCaseInsensitive = true },
    ];

    /// <summary>Tries a value of a type that is only known at run time.</summary>
    public static void Try(Type type, object value, string wire)
    {
        var name = type.IsValueType ? nameof(TryStruct) : nameof(TryAll);
        var method = typeof(Positions).GetMethod(name, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        method.MakeGenericMethod(type).Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [value, wire], null);
    }

    /// <summary>Tries a value as the key of a dictionary.</summary>
    public static void TryKey<T>(T value, string name)
        where T : notnull
    {
        foreach (var options in Options)
        {
            var text = JsonSerializer.Serialize(new Dictionary<T, int> { [value] = 1 }, options);

            JsonNode.Parse(text)!.AsObject().Single().Key.ShouldBe(name);
            JsonSerializer.Deserialize<Dictionary<T, int>>(text, options).ShouldNotBeNull().Single().Key.ShouldBe(value);
        }
    }

    private static void TryStruct<T>(T value, string wire)
        where T : struct
    {
        TryAll(value, wire);
        if (wire != "null")
        {
            TryAll<T?>(value, wire);
        }

        foreach (var options in Options)
        {
            JsonSerializer.Serialize<T?>(null, options).ShouldBe("null");
            JsonSerializer.Deserialize<T?>("null", options).ShouldBeNull();
        }
    }

    private static void TryAll<T>(T value, string wire)
    {
        foreach (var options in Options)
        {
            JsonSerializer.Serialize(value, options).ShouldBeJson(wire);
            JsonSerializer.Deserialize<T>(wire, options).ShouldBe(value);
            JsonSerializer.Serialize<object>(value!, options).ShouldBeJson(wire);

            TryHolder(new InParameter<T>(value), h => h.Value, value, wire, options);
            TryHolder(new InProperty<T> { Value = value }, h => h.Value, value, wire, options);
            TryHolder(new InRequired<T> { Value = value }, h => h.Value, value, wire, options);
            TryHolder(new InStruct<T> { Value = value }, h => h.Value, value, wire, options);
            TryHolder(new InField<T> { Value = value }, h => h.Value, value, wire, options);
            JsonSerializer.Serialize(new InProperty<object?> { Value = value }, options).ShouldBeJson(Holder(wire, options));

            TryWhole<T[], T>([value], v => v.Single(), value, $"[{wire}]", options);
            TryWhole<List<T>, T>([value, value], v => v[1], value, $"[{wire},{wire}]", options);
            TryWhole<ValueList<T>, T>([value], v => v[0], value, $"[{wire}]", options);
            TryWhole(new Dictionary<string, T> { ["k"] = value }, v => v["k"], value, $$"""{"k":{{wire}}}""", options);
            TryWhole(new[] { KeyValuePair.Create("k", value) }.ToValueMap(), v => v["k"], value, $$"""{"k":{{wire}}}""", options);
            TryWhole(new Optional<T>(value), v => v.Value, value, wire, options);
            TryPolymorphic(value, options);
        }
    }

    private static void TryPolymorphic<T>(T value, JsonSerializerOptions options)
    {
        var polymorphic = new JsonSerializerOptions(options)
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver
            {
                Modifiers =
                {
                    info => info.PolymorphismOptions = info.Type == typeof(Shape)
                        ? new JsonPolymorphismOptions { DerivedTypes = { new JsonDerivedType(typeof(Around<T>), "around") } }
                        : info.PolymorphismOptions,
                },
            },
        };

        var text = JsonSerializer.Serialize<Shape>(new Around<T> { Value = value }, polymorphic);

        text.ShouldContain("around");
        JsonSerializer.Deserialize<Shape>(text, polymorphic).ShouldBeOfType<Around<T>>().Value.ShouldBe(value);
    }

    private static void TryHolder<THolder, T>(THolder holder, Func<THolder, T> get, T value, string wire, JsonSerializerOptions options)
    {
        var text = JsonSerializer.Serialize(holder, options);
        if (options.DefaultIgnoreCondition == JsonIgnoreCondition.Never)
        {
            text.ShouldBeJson(Holder(wire, options));
        }

        // What was left out because it is the default is required all the same.
        if (text.Contains(':', StringComparison.Ordinal))
        {
            get(JsonSerializer.Deserialize<THolder>(text, options)!).ShouldBe(value, typeof(THolder).ToString());
        }

        get(JsonSerializer.Deserialize<THolder>(Holder(wire, options), options)!).ShouldBe(value, typeof(THolder).ToString());
    }

    private static void TryWhole<TWhole, T>(TWhole whole, Func<TWhole, T> get, T value, string wire, JsonSerializerOptions options)
    {
        JsonSerializer.Serialize(whole, options).ShouldBeJson(wire);
        get(JsonSerializer.Deserialize<TWhole>(wire, options)!).ShouldBe(value, typeof(TWhole).ToString());
        TryHolder(new InProperty<TWhole> { Value = whole }, h => get(h.Value), value, wire, options);
    }

    private static string Holder(string wire, JsonSerializerOptions options) =>
        $$"""{"{{options.PropertyNamingPolicy?.ConvertName("Value") ?? "Value"}}":{{wire}}}""";

    private static void ShouldBeJson(this string actual, string expected) =>
        (RawJson.Parse(actual) == RawJson.Parse(expected)).ShouldBeTrue($"{actual} is not {expected}");
}

/// <summary>A constructor's parameter.</summary>
public sealed record InParameter<T>(T Value);

/// <summary>A property.</summary>
public sealed class InProperty<T>
{
    public T Value { get; set; } = default!;
}

/// <summary>A required member.</summary>
public sealed class InRequired<T>
{
    public required T Value { get; init; }
}

/// <summary>A property of a struct.</summary>
public record struct InStruct<T>
{
    public T Value { get; set; }
}

/// <summary>A field.</summary>
public sealed class InField<T>
{
    [JsonInclude]
    [SuppressMessage("Design", "CA1051", Justification = "The serializer reads fields too.")]
    public T Value = default!;
}

/// <summary>The base of something polymorphic.</summary>
public abstract class Shape;

/// <summary>A derived type with a value.</summary>
public sealed class Around<T> : Shape
{
    public T Value { get; set; } = default!;
}
