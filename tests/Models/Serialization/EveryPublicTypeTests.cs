using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AgentEvents.Models.Http;
using AgentEvents.Models.Json;
using AgentEvents.Models.Mapping;
using AgentEvents.Models.Patterns;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.Serialization;

/// <summary>
/// No public type of the package is forgotten: JsonSerializer writes it as on the wire wherever it stands and reads it back, or a rule or a reason
/// says why nobody would ask for that.
/// </summary>
public sealed class EveryPublicTypeTests
{
    private static readonly Type[] Exported = typeof(JsonModelResolver).Assembly.GetExportedTypes();

    /// <summary>Kinds of types that hold nothing to write.</summary>
    private static readonly (string Reason, Func<Type, bool> Is)[] Rules =
    [
        ("a static class", type => type is { IsAbstract: true, IsSealed: true }),
        ("an interface", type => type.IsInterface),
        ("a ref struct cannot be a member", type => type.IsByRefLike),
        ("a delegate", type => type.IsSubclassOf(typeof(Delegate))),
        ("an attribute", type => type.IsSubclassOf(typeof(Attribute))),
        ("an exception", type => type.IsSubclassOf(typeof(Exception))),
        ("part of the serializer", type => type.IsSubclassOf(typeof(JsonConverter)) || type.IsAssignableTo(typeof(IJsonTypeInfoResolver))),
        ("takes violations", type => type.IsAssignableTo(typeof(IViolationSink))),
        ("collects a value and is not one", type => type.IsValueType && type.Name.Split('`')[0].EndsWith("Builder", StringComparison.Ordinal)),
        ("an enumerator", type => type is { IsNested: true, Name: "Enumerator" }),
        ("says how generated code is compiled", type => type.Namespace == "AgentEvents.Models.Accepting"),
        ("part of the catalogue, which describes code", type => type.Namespace == "AgentEvents.Models.Catalogue"),
        ("a secret", type => type.IsAssignableTo(typeof(HttpCredential)) || type.Name.EndsWith("Credentials", StringComparison.Ordinal)),
        (
            "an answer read from HTTP, with the status and not only the body; its Body is a model",
            type => type.GetMethod("ReadAsync") is { IsStatic: true } || type.DeclaringType?.GetMethod("ReadAsync") is { IsStatic: true }),
        ("the base of requests says nothing of which it is; each request is a model", type => type is { IsAbstract: true }
            && type.Name.EndsWith("Request", StringComparison.Ordinal)),
    ];

    private static readonly Dictionary<Type, string> Reasons = new()
    {
        [typeof(HttpOperation)] = "describes code",
        [typeof(HttpParameter)] = "describes code",
        [typeof(SecurityScheme)] = "describes code",
        [typeof(DocumentedResponse)] = "describes code",
        [typeof(ResponseEcho)] = "describes code",
        [typeof(SystemParameter)] = "describes code",
        [typeof(EventLifetime)] = "describes code",
        [typeof(RequestPlace)] = "describes code",
        [typeof(WebhookActivation)] = "describes code",
        [typeof(WebhookAnswer)] = "HTTP, not JSON",
        [typeof(FormField)] = "describes code",
        [typeof(ModelSchema)] = "describes code",
        [typeof(SchemaDiscriminator)] = "describes code",
        [typeof(HttpField)] = "a record of two strings: no JSON of ours",
        [typeof(WireRequest)] = "HTTP, not JSON",
        [typeof(WireRequestResult)] = "a result",
        [typeof(HttpRequestResult)] = "a result",
        [typeof(MappingResult<>)] = "a result",
        [typeof(MappingLoss)] = "part of a result",
        [typeof(MappingViolation)] = "part of a result",
        [typeof(UnsupportedCase)] = "part of a result",
        [typeof(DocumentSource)] = "part of a result",
        [typeof(MappingNotes)] = "collects a result",
        [typeof(MappingSlot)] = "describes code",
        [typeof(ValidationResult)] = "a result; ToBasicOutput writes it",
        [typeof(AnnotationResult)] = "a result; ToBasicOutput writes it",
        [typeof(Violation)] = "part of a result",
        [typeof(Annotation)] = "part of a result",
        [typeof(AnnotationSink)] = "collects a result",
        [typeof(Assertion)] = "describes code",
        [typeof(AnnotationSite)] = "describes code",
        [typeof(ValidationOptions)] = "settings, in code",
        [typeof(JsonMark)] = "a place in memory",
        [typeof(JsonValueSet)] = "describes code",
        [typeof(TranslatedRegex)] = "code",
        [typeof(Kaleyra.KaleyraConnection)] = "settings; no JSON of ours",
    };

    public static TheoryData<string> Values { get; } = [.. Exported.Where(type => WireValues.Of(type).Any())
        .Select(type => type.FullName!)
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Values))]
    public void ItIsWrittenAsOnTheWireAndReadBackWhereverItStands(string name)
    {
        var type = Exported.Single(t => t.FullName == name);
        foreach (var (value, wire) in WireValues.Of(type))
        {
            Positions.Try(type.IsGenericTypeDefinition ? value.GetType() : type, value, wire);
        }
    }

    [Fact]
    public void EveryOtherTypeHasAReason()
    {
        var others = Exported.Where(type => !WireValues.Of(type).Any()).ToArray();

        others.Where(type => !Rules.Any(rule => rule.Is(type)) && !Reasons.ContainsKey(type))
            .Select(type => type.FullName)
            .ShouldBeEmpty("add values to WireValues, or a reason here");
        Reasons.Keys.Where(type => !others.Contains(type) || Rules.Any(rule => rule.Is(type))).ShouldBeEmpty("the reason is not needed");
        Rules.Where(rule => !others.Any(rule.Is)).Select(rule => rule.Reason).ShouldBeEmpty("the rule is not needed");
        Values.Count.ShouldBeGreaterThan(60);
    }

    [Fact]
    public void WhatIsTextIsTheKeyOfADictionaryToo()
    {
        var texts = Exported.Where(WireValues.IsEnumeration).ToArray();
        texts.Length.ShouldBeGreaterThan(5);
        foreach (var type in texts)
        {
            var tryKey = typeof(Positions).GetMethod(nameof(Positions.TryKey))!.MakeGenericMethod(type);
            foreach (var text in WireValues.Texts(type))
            {
                tryKey.Invoke(null, [Activator.CreateInstance(type, text), text]);
            }
        }

        Positions.TryKey(Timestamp.Parse("2024-02-29T12:00:00.045123456+01:00"), "2024-02-29T11:00:00.045123456Z");
        Positions.TryKey(new PhoneNumber("0046555123456"), "+46555123456");
        Positions.TryKey(new PhoneNumber("\"<é"), "\"<é");
        Positions.TryKey(JsonNumber.Parse("1.50e3"), "1.50e3");
        Positions.TryKey(new Verbatim<double>("1.50e3"), "1.50e3");
        Positions.TryKey(new Verbatim<TimeSpan>("PT60M"), "PT60M");
    }
}
