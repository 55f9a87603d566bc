using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Sampling;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>Schemas as they look to somebody for whom some members do not count: these may be anything.</summary>
internal static class MemberView
{
    /// <summary>The schemas in a message that somebody sends. Clients do not send what is read only, providers not what is write only.</summary>
    /// <param name="read">The schemas.</param>
    /// <param name="flow">Who sends.</param>
    public static ReadGraph Sent(ReadGraph read, Flow flow) => flow == Flow.Unknown || read.Graph is not { } graph
        ? read
        : Of(read, (_, member) => IsNotSent(member.Value.Metadata.Or(graph[member.Value].Metadata), flow) ? member with { RequiredBy = [] } : null);

    /// <summary>The schemas without what they demand of the values of some members.</summary>
    /// <param name="read">The schemas.</param>
    /// <param name="members">The objects and the names.</param>
    public static ReadGraph Without(ReadGraph read, IReadOnlySet<(int Owner, string Name)> members) =>
        Of(read, (owner, member) => members.Contains((owner, member.Name)) ? member : null);

    private static bool IsNotSent(SchemaMetadata metadata, Flow flow) =>
        flow == Flow.FromClient ? metadata is { IsReadOnly: true, IsWriteOnly: false } : metadata is { IsWriteOnly: true, IsReadOnly: false };

    private static ReadGraph Of(ReadGraph read, Func<int, MemberRule, MemberRule?> change)
    {
        var graph = read.Graph!;
        var anything = graph.Schemas.Count;
        var isChanged = false;
        CanonicalSchema[] schemas = [.. graph.Schemas.Select(s => s[InstanceKind.Object] is KindRule.Object { Members.IsEmpty: false } o
            ? SchemaEdges.With(s, InstanceKind.Object, o with { Members = [.. o.Members.Select(m => Changed(s.Id, m))] })
            : s)];
        return isChanged ? read with { Graph = graph with { Schemas = [.. schemas, Anything(graph.Schemas[read.Root], anything)] } } : read;

        MemberRule Changed(int owner, MemberRule member)
        {
            if (change(owner, member) is not { } changed)
            {
                return member;
            }

            isChanged = true;
            return changed with { Value = member.Value with { Id = anything } };
        }
    }

    private static CanonicalSchema Anything(CanonicalSchema any, int id) => any with
    {
        Id = id,
        AbsoluteLocation = "",
        Metadata = SchemaMetadata.None,
        Annotations = [],
        Kinds = [.. RuleLoosening.Unconstrained],
        Applicators = [],
        Union = null,
        Name = null,
    };
}
