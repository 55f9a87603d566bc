using System.Text.Json;
using AgentEvents.FourthProvider.Boreal;
using AgentEvents.Models;
using AgentEvents.Models.Json;

namespace AgentEvents.FourthProvider;

/// <summary>An application with schemas of its own writes one line, and the serializer knows its models and those of the package.</summary>
public sealed class ResolverTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = JsonModelResolver.Default };

    [Fact]
    public void OneResolverReadsAndWritesAModelOfEachAssembly()
    {
        const string own = """{"from":"rcs:+46555123456","signal":"read"}""";
        const string packaged = """{"to":"46555123456","event":{"type":"agent_composing"}}""";

        JsonSerializer.Serialize(JsonSerializer.Deserialize<UserSignal>(own, Options), Options).ShouldBe(own);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Models.Sinch.AgentEvent>(packaged, Options), Options).ShouldBe(packaged);
    }

    [Fact]
    public void ItKnowsEveryModelOfThisAssemblyAndNothingElse()
    {
        var types = typeof(UserSignal).Assembly.GetTypes();
        var models = types.Where(IsModel).ToArray();

        models.Length.ShouldBeGreaterThan(10);
        models.ShouldAllBe(type => JsonModelResolver.Default.GetTypeInfo(type, Options)!.Type == type);
        types.Except(models).ShouldAllBe(type => JsonModelResolver.Default.GetTypeInfo(type, Options) == null);
    }

    private static bool IsModel(Type type) => type is { IsClass: true, ContainsGenericParameters: false }
        && type.GetInterfaces()
            .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IJsonModel<>) && i.GenericTypeArguments[0] == type);
}
