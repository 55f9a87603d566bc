using System.Reflection;
using System.Text;
using AgentEvents.Models.Json;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Models.Tests.Serialization;

/// <summary>Values of every type that is written as on the wire, with what they look like there.</summary>
internal static class WireValues
{
    private static readonly Dictionary<Type, (object Value, string Wire)[]> HandMade = new()
    {
        [typeof(Timestamp)] =
        [
            (default(Timestamp), "\"1970-01-01T00:00:00Z\""),
            (Timestamp.MinValue, "\"0001-01-01T00:00:00Z\""),
            (Timestamp.Parse("2016-12-31T23:59:60.5Z"), "\"2016-12-31T23:59:60.500Z\""),
            (Timestamp.MaxValue, "\"9999-12-31T23:59:59.999999999Z\""),
        ],
        [typeof(PhoneNumber)] = [
            (default(PhoneNumber), "\"\""),
            (new PhoneNumber("0046555123456"), "\"+46555123456\""),
            (new PhoneNumber("<no & number>"), "\"<no & number>\""),
        ],
        [typeof(JsonNumber)] =
        [
            (default(JsonNumber), "0"), (JsonNumber.Parse("1.0"), "1.0"), (JsonNumber.Parse("-0.0e-0"), "-0.0e-0"),
            (JsonNumber.Parse("12345678901234567890.12345678901234567890E+400"), "12345678901234567890.12345678901234567890E+400"),
            (JsonNumber.Parse("1e1000000000"), "1e1000000000"),
        ],
        [typeof(Verbatim<>)] =
        [
            (default(Verbatim<Guid>), "\"00000000-0000-0000-0000-000000000000\""),
            (new Verbatim<Guid>("F81D4FAE-7dec-11D0-a765-00A0C91E6BF6"), "\"F81D4FAE-7dec-11D0-a765-00A0C91E6BF6\""),
            (new Verbatim<Uri>("urn:x:y"), "\"urn:x:y\""), (default(Verbatim<TimeSpan>), "\"PT0S\""), (new Verbatim<TimeSpan>("P1M"), "\"P1M\""),
            (new Verbatim<TimeOnly>("23:59:60Z"), "\"23:59:60Z\""), (default(Verbatim<double>), "0"), (new Verbatim<double>("0.10"), "0.10"),
            (new Verbatim<float>("16777217.50"), "16777217.50"),
        ],
        [typeof(RawJson)] = [(RawJson.Null, "null"), (RawJson.Parse("""{"a":1,"a":[1.0,"\u0041"]}"""), """{"a":1,"a":[1.0,"\u0041"]}""")],
        [typeof(AdditionalMembers)] = [(AdditionalMembers.Empty, "{}"), (Repeated, """{"a":1.0,"é\"":null,"a":[{}]}""")],
        [typeof(ValueList<>)] = [(ValueList<Timestamp>.Empty, "[]"), ((ValueList<string?>)["a", null], """["a",null]""")],
        [typeof(ValueMap<>)] = [
            (ValueMap<int>.Empty, "{}"),
            (new[] { KeyValuePair.Create("b", 1), KeyValuePair.Create("a", 2) }.ToValueMap(), """{"b":1,"a":2}"""),
        ],
        [typeof(Optional<>)] =
        [
            (new Optional<string?>(null), "null"), (new Optional<string?>("x"), "\"x\""), (new Optional<int>(0), "0"),
            (new Optional<Timestamp?>(null), "null"), (new Optional<RawJson>(RawJson.Null), "null"), (new Optional<ValueList<PhoneNumber>>([]), "[]"),
        ],
    };

    private static AdditionalMembers Repeated => AdditionalMembers.Create(
        [KeyValuePair.Create("a", RawJson.Parse("1.0")), KeyValuePair.Create("é\"", RawJson.Null), KeyValuePair.Create("a", RawJson.Parse("[{}]"))]);

    /// <summary>The values of a type; none if it is not written as on the wire.</summary>
    public static IEnumerable<(object Value, string Wire)> Of(Type type)
    {
        if (HandMade.TryGetValue(type, out var values))
        {
            return values;
        }

        if (type.IsEnum)
        {
            return Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(number => (Enum.ToObject(type, number), $"{number}"));
        }

        if (IsEnumeration(type))
        {
            return Texts(type).Select(text => (Activator.CreateInstance(type, text)!, RawJson.FromString(text).ToJsonString()));
        }

        return ModelCase.All.FirstOrDefault(model => model.Type == type) is { } found ? Random(found) : [];
    }

    /// <summary>Whether a type is a generated enumeration.</summary>
    public static bool IsEnumeration(Type type) =>
        type.GetProperty("IsKnown") is not null
            && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IJsonText<>));

    /// <summary>The values that an enumeration knows, none, and one that it does not know.</summary>
    public static IEnumerable<string> Texts(Type enumeration) => enumeration
        .GetProperties(BindingFlags.Static | BindingFlags.Public)
        .Select(known => known.GetValue(null)!.ToString()!)
        .Append("")
        .Append("né<w>+'\"\\");

    private static IEnumerable<(object Value, string Wire)> Random(ModelCase model) => Enumerable.Range(0, 3).Select(seed =>
    {
        var value = RandomModel.Create(model.Type, new Random(seed));
        return (value, Encoding.UTF8.GetString(model.Write(value)));
    });
}
