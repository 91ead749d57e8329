import { actionStoreContract } from './action-store.contract.ts'
import { runOnBothDatabases } from './both-databases-for-tests.ts'
import { personStoreContract } from './person-store.contract.ts'

runOnBothDatabases(personStoreContract, actionStoreContract)
