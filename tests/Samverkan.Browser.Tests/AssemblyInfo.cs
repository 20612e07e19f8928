// One browser, one page at a time: pages do not compete for the two cores of a CI machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
